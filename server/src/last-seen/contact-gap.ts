/** A time without contact to a clinic (ISO-8601); `from` is `null` before the first contact. */
export type ContactGap = { from: string | null; until: string };
