/** Every Redis key and channel of the product. What belongs to one clinic shares its hash tag. */
export const keys = {
  /** Stream: one clinic's day; entry ids are `<version>-<index>`. */
  log: (clinicId: string, day: string) => `hannun:{${clinicId}}:log:${day}`,
  /** String, empty: written after each append that replicas have to hold, and before the first one after a broken link. */
  fence: (clinicId: string) => `hannun:{${clinicId}}:fence`,
  /** String, empty: written now and then to know that the store takes writes; part of a cluster's slots by number. */
  probe: (part: number) => `hannun:{probe-${part}}`,
  /** Hash: the clinic's live counts, for people at a Redis prompt. */
  live: (clinicId: string) => `hannun:{${clinicId}}:live`,
  /** String: the answer to a device's accepted command, kept for 72 h; earlier releases kept refusals here too. */
  answer: (clinicId: string, device: string, commandId: string) =>
    `hannun:{${clinicId}}:answer:${device}:${commandId}`,
  /** Hash: command id → the answer to one of the device's last refused commands; dies 72 h after the last. */
  refusals: (clinicId: string, device: string) => `hannun:{${clinicId}}:refusals:${device}`,
  /** String: the last number of a device's sequence of commands. */
  sequence: (clinicId: string, device: string) => `hannun:{${clinicId}}:sequence:${device}`,
  /** Hash: slip's key → a resident's wish to be told, as JSON; dies with the day. */
  pushWishes: (clinicId: string, day: string) => `hannun:{${clinicId}}:push:${day}`,
  /** String: this slip's holder was told of this occasion. */
  pushClaim: (clinicId: string, slip: string, occasion: string) =>
    `hannun:{${clinicId}}:push-told:${slip}:${occasion}`,
  /** Hash: hash of a push address → its browser's wish, made that day, to be told when the clinic opens, as JSON. */
  openingWishes: (clinicId: string, day: string) => `hannun:{${clinicId}}:push-opening:${day}`,
  /** String: how much an address block or a /48 asked for lately, by keyed hash: wishes at a clinic, or their bytes anywhere; or all bytes at a clinic. */
  openingTries: (whose: string) => `hannun:push-tries:${whose}`,
  /** String: the district's keys towards push services, as JSON. */
  vapid: 'hannun:vapid',
  /** String: what the clinic's lanes remember of past days, as JSON. */
  memory: (clinicId: string) => `hannun:{${clinicId}}:memory`,
  /** Hash: past day → what it came to, by lane and half-hour, as JSON. */
  days: (clinicId: string) => `hannun:{${clinicId}}:days`,
  /** String: what the clinic's lanes remembered when this day began, as JSON. */
  beginning: (clinicId: string, day: string) => `hannun:{${clinicId}}:beginning:${day}`,
  /** Hash: past day → all it came to, as JSON. */
  history: (clinicId: string) => `hannun:{${clinicId}}:history`,
  /** Sorted set: `from until` of each time no tablet of the clinic was heard, by its end. */
  silences: (clinicId: string) => `hannun:{${clinicId}}:silences`,
  /** Hash: clinic → ISO time of its last sign of life. */
  contacts: 'hannun:contacts',
  /** String: the district's set-up as JSON, its version first. */
  setUp: 'hannun:set-up',
  /** Hash: hash of a device's token → the device as JSON. */
  deviceTokens: 'hannun:device-tokens',
  /** Hash: device id → hash of its token. */
  devices: 'hannun:devices',
  /** String: the office's word to the clinic's tablets, as JSON. */
  word: (clinicId: string) => `hannun:{${clinicId}}:word`,
  /** Hash: tablet → what it told of itself last, as JSON. */
  tablets: 'hannun:tablets',
  /** String: what a pairing code pairs with. */
  pairing: (code: string) => `hannun:pairing:${code}`,
  /** Hash: lobby screen that is paired, or that the office set something for → what it told of itself last, as JSON. */
  screens: 'hannun:screens',
  /** Hash: lobby screen nobody paired → what it told of itself last, as JSON. */
  unpairedScreens: 'hannun:unpaired-screens',
  /** Hash: paired device → the lobby screen it is, and the other way round. */
  screenOfDevice: 'hannun:screen-of-device',
  deviceOfScreen: 'hannun:device-of-screen',
  /** Hash: lobby screen → what the office wants of it, as JSON. */
  screenCare: 'hannun:screen-care',
  /** String: the notice all lobby screens show, as JSON. */
  urgentNotice: 'hannun:urgent-notice',
  /** String: code shown on a lobby screen → hash of the screen's secret. */
  screenCode: (code: string) => `hannun:screen-code:${code}`,
  /** String: hash of a screen's secret → what the office confirmed for it. */
  screenGrant: (secretHash: string) => `hannun:screen-grant:${secretHash}`,
  /** Hash: hash of an office session's token → the session as JSON. */
  officeSessions: 'hannun:office-sessions',
  /** Hash: office session → ISO time of its last request. Apart, so that noting it never revives a session. */
  officeSeen: 'hannun:office-seen',
  /** List: what the office did, as JSON, in the order it came; never cut. */
  auditTrail: 'hannun:audit-trail',
  /** Stream: what the office did until the list took over, field `record` as JSON; only read. */
  earlierAudit: 'hannun:audit',
  /** Hash: device id → its label, of revoked devices too, so that the trail can name them. */
  deviceNames: 'hannun:device-names',
  /** Hash: account → the account as JSON, without its password and passkeys. */
  officeAccounts: 'hannun:office-accounts',
  /** Hash: account's name in small letters → account; makes names unique. */
  officeNames: 'hannun:office-names',
  /** Hash: account → its password as an argon2id string. */
  officePasswords: 'hannun:office-passwords',
  /** Hash: account whose password somebody else chose → ISO time that was. */
  officeGiven: 'hannun:office-given',
  /** Hash: passkey → its public key, counter and account as JSON. */
  officePasskeys: 'hannun:office-passkeys',
  /** String: what a browser must sign to register a passkey, or that a challenge has served; by its id. */
  passkeyChallenge: (id: string) => `hannun:passkey-challenge:${id}`,
  /** String: what the server signs passkey challenges and the cookies of known browsers with. */
  officeKey: 'hannun:office-key',
} as const;

/** The clinic and day whose log a key is; `null`: it is no log. */
export function readLogKey(key: string): { clinicId: string; day: string } | null {
  const [, clinicId, day] = /^hannun:\{([^}]+)\}:log:(\d{4}-\d{2}-\d{2})$/.exec(key) ?? [];
  return clinicId && day ? { clinicId, day } : null;
}

export const channels = {
  announcements: 'hannun:announcements',
  contacts: 'hannun:contacts',
  revocations: 'hannun:revocations',
  renamings: 'hannun:renamings',
  pushWishes: 'hannun:push-wishes',
  words: 'hannun:words',
  setUp: 'hannun:set-up-changes',
} as const;
