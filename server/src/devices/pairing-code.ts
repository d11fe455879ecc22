import { randomInt } from 'node:crypto';

/** No vowels and no lookalikes (RFC 8628): 8 of 20 letters are 34 bits. */
const alphabet = 'BCDFGHJKLMNPQRSTVWXZ';

export const pairingCodeTtlSeconds = 600;

export const createPairingCode = (length: number): string =>
  Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('');
