/** Every Redis key and channel of the product. What belongs to one clinic shares its hash tag. */
export const keys = {
  /** Stream: one clinic's day; entry ids are `<version>-<index>`. */
  log: (clinicId: string, day: string) => `hannun:{${clinicId}}:log:${day}`,
  /** Hash: the clinic's live counts, for people at a Redis prompt. */
  live: (clinicId: string) => `hannun:{${clinicId}}:live`,
  /** String: the first answer to a device's command, kept for 72 h. */
  answer: (clinicId: string, device: string, commandId: string) =>
    `hannun:{${clinicId}}:answer:${device}:${commandId}`,
  /** Hash: clinic → ISO time of its last sign of life. */
  contacts: 'hannun:contacts',
  /** String: the district's set-up as JSON. */
  setUp: 'hannun:set-up',
  /** Hash: hash of a device's token → the device as JSON. */
  deviceTokens: 'hannun:device-tokens',
  /** Hash: device id → hash of its token. */
  devices: 'hannun:devices',
  /** String: what a pairing code pairs with. */
  pairing: (code: string) => `hannun:pairing:${code}`,
  /** String: how often an address tried codes lately. */
  pairingTries: (address: string) => `hannun:pairing-tries:${address}`,
} as const;

export const channels = {
  announcements: 'hannun:announcements',
  contacts: 'hannun:contacts',
  revocations: 'hannun:revocations',
} as const;
