/** Every Redis key and channel. The keys of one clinic share its hash tag. */
export const keys = {
  /** Stream: one clinic's day; entry ids are `<version>-<index>`. */
  log: (clinicId: string, day: string) => `hannun:{${clinicId}}:log:${day}`,
  /** String, empty: written after each append that replicas must hold, and before the first append after a reconnect. */
  replicationMarker: (clinicId: string) => `hannun:{${clinicId}}:fence`,
  /** String, empty: written now and then to check that Redis takes writes; one per group of cluster slots. */
  probe: (part: number) => `hannun:{probe-${part}}`,
  /** Hash: the clinic's live counts, for people at a Redis prompt. */
  liveCounts: (clinicId: string) => `hannun:{${clinicId}}:live`,
  /** String: the ack of a device's accepted command, kept for 72 h; earlier releases kept rejections here too. */
  ack: (clinicId: string, device: string, commandId: string) =>
    `hannun:{${clinicId}}:answer:${device}:${commandId}`,
  /** Hash: command id → the ack of one of the device's last rejected commands; expires 72 h after the last. */
  rejections: (clinicId: string, device: string) => `hannun:{${clinicId}}:refusals:${device}`,
  /** String: the last number of a device's sequence of commands. */
  sequence: (clinicId: string, device: string) => `hannun:{${clinicId}}:sequence:${device}`,
  /** Hash: ticket key → a resident's push subscription, as JSON; expires with the day. */
  pushSubscriptions: (clinicId: string, day: string) => `hannun:{${clinicId}}:push:${day}`,
  /** String: this ticket's holder was notified of this trigger. */
  pushClaim: (clinicId: string, slip: string, trigger: string) =>
    `hannun:{${clinicId}}:push-told:${slip}:${trigger}`,
  /** Hash: hash of a push endpoint → the subscription, made that day, to the clinic's opening, as JSON. */
  openingSubscriptions: (clinicId: string, day: string) => `hannun:{${clinicId}}:push-opening:${day}`,
  /** String: recent subscriptions of an address block or a /48 (keyed hash) at a clinic, or their bytes anywhere; or all bytes at a clinic. */
  openingAttempts: (whose: string) => `hannun:push-tries:${whose}`,
  /** String: the district's VAPID keys, as JSON. */
  vapid: 'hannun:vapid',
  /** String: what the forecast learned of the clinic's lanes on past days, as JSON. */
  memory: (clinicId: string) => `hannun:{${clinicId}}:memory`,
  /** Hash: past day → its summary by lane and half-hour, as JSON. */
  daySummaries: (clinicId: string) => `hannun:{${clinicId}}:days`,
  /** String: what the forecast knew when this day began, as JSON. */
  morningMemory: (clinicId: string, day: string) => `hannun:{${clinicId}}:beginning:${day}`,
  /** Hash: past day → its full history, as JSON. */
  dayHistory: (clinicId: string) => `hannun:{${clinicId}}:history`,
  /** Sorted set: `from until` of each time without contact to the clinic, by its end. */
  contactGaps: (clinicId: string) => `hannun:{${clinicId}}:silences`,
  /** Hash: clinic → ISO time of its last contact. */
  lastSeen: 'hannun:contacts',
  /** String: the district's configuration as JSON, its version first. */
  districtConfig: 'hannun:set-up',
  /** Hash: hash of a device's token → the device as JSON. */
  deviceTokens: 'hannun:device-tokens',
  /** Hash: device id → hash of its token. */
  devices: 'hannun:devices',
  /** String: the office's message to the clinic's tablets, as JSON. */
  staffMessage: (clinicId: string) => `hannun:{${clinicId}}:word`,
  /** Hash: print job → a slip on its way to the clinic's receipt printer, as JSON. */
  printJobs: (clinicId: string) => `hannun:{${clinicId}}:prints`,
  /** Hash: clinic → ISO time at which its receipt printer was last heard, as JSON. */
  printBridges: 'hannun:print-bridges',
  /** Hash: tablet → its last health report, as JSON. */
  tabletHealth: 'hannun:tablets',
  /** Hash: tablet → the booths where it stands, as JSON. */
  tabletBooths: 'hannun:tablet-booths',
  /** String: what a pairing code pairs with. */
  pairing: (code: string) => `hannun:pairing:${code}`,
  /** Hash: lobby screen that is paired or configured → its last report, as JSON. */
  screens: 'hannun:screens',
  /** Hash: unpaired lobby screen → its last report, as JSON. */
  unpairedScreens: 'hannun:unpaired-screens',
  /** Hash: paired device → its lobby screen, and the other way round. */
  screenOfDevice: 'hannun:screen-of-device',
  deviceOfScreen: 'hannun:device-of-screen',
  /** Hash: lobby screen → its settings from the office, as JSON. */
  screenSettings: 'hannun:screen-care',
  /** String: the notice all lobby screens show, as JSON. */
  urgentNotice: 'hannun:urgent-notice',
  /** String: code shown on a lobby screen → hash of the screen's secret. */
  screenCode: (code: string) => `hannun:screen-code:${code}`,
  /** String: hash of a screen's secret → the pairing the office confirmed. */
  screenGrant: (secretHash: string) => `hannun:screen-grant:${secretHash}`,
  /** Hash: hash of an office session's token → the session as JSON. */
  officeSessions: 'hannun:office-sessions',
  /** Hash: office session → ISO time of its last request. Separate, so that updating it never revives a session. */
  officeSessionsLastUsed: 'hannun:office-seen',
  /** List: what the office did, as JSON, oldest first; never trimmed. */
  auditTrail: 'hannun:audit-trail',
  /** Stream: the audit trail of earlier releases, field `record` as JSON; only read. */
  legacyAuditStream: 'hannun:audit',
  /** Hash: device id → its label, kept after revocation for the audit trail. */
  deviceNames: 'hannun:device-names',
  /** Hash: account → the account as JSON, without password and passkeys. */
  officeAccounts: 'hannun:office-accounts',
  /** Hash: account name in lower case → account; makes names unique. */
  officeNames: 'hannun:office-names',
  /** Hash: account → its password as an argon2id string. */
  officePasswords: 'hannun:office-passwords',
  /** Hash: account with a temporary password → ISO time it was set. */
  officeTemporaryPasswords: 'hannun:office-given',
  /** Hash: passkey → its public key, counter and account as JSON. */
  officePasskeys: 'hannun:office-passkeys',
  /** String: a WebAuthn challenge to register a passkey, or the mark that a challenge was used; by its id. */
  passkeyChallenge: (id: string) => `hannun:passkey-challenge:${id}`,
  /** String: signs passkey challenges and the cookies of known browsers. */
  officeKey: 'hannun:office-key',
} as const;

export function parseLogKey(key: string): { clinicId: string; day: string } | null {
  const [, clinicId, day] = /^hannun:\{([^}]+)\}:log:(\d{4}-\d{2}-\d{2})$/.exec(key) ?? [];
  return clinicId && day ? { clinicId, day } : null;
}

export const channels = {
  announcements: 'hannun:announcements',
  lastSeen: 'hannun:contacts',
  revocations: 'hannun:revocations',
  deviceRenames: 'hannun:renamings',
  pushSubscriptions: 'hannun:push-wishes',
  staffMessages: 'hannun:words',
  tabletBooths: 'hannun:tablet-booths',
  printJobs: 'hannun:prints',
  districtConfig: 'hannun:set-up-changes',
} as const;
