import { createHash } from 'node:crypto';
import { mostUsedPasswords, placeholders } from './usual-words.js';

/** Examples in standards and manuals that people copy. */
const published = new Set([
  '550e8400e29b41d4a716446655440000',
  'f47ac10b58cc4372a5670e02b2c3d479',
  '919108f752d143209bacf847db4148a8',
  '017f22e279b07cc398c4dc0c0c07398f',
  '9b1deb4d3b7d4bad9bdd2b0d7b3dcb6d',
  '1b9d6bcdbbfd4b2d9b5dab8dfbbd4bed',
  '2b7e151628aed2a6abf7158809cf4f3c',
]);
/** Versions other than 4 and 7 come from a clock, a MAC address or a name. */
const uuidNotByChance = /^[\da-f]{8}-[\da-f]{4}-[^47][\da-f]{3}-[\da-f]{4}-[\da-f]{12}$/i;
/** The start of a JSON Web Token, and the end of AWS's example key. */
const giveaway = /^eyJ(hbGci|0eXAi)|EXAMPLEKEY$/;
const digitsOf = [Math.PI, Math.E, Math.SQRT2, (1 + Math.sqrt(5)) / 2].map((number) =>
  `${number}`.replace('.', '').slice(0, 12),
);
const hashes: Readonly<Record<number, string>> = { 16: 'md5', 20: 'sha1', 32: 'sha256', 64: 'sha512' };

export function isKnownExample(secret: string): boolean {
  const signs = secret.replace(/[^\da-z]/gi, '').toLowerCase();
  if (published.has(signs) || uuidNotByChance.test(secret) || giveaway.test(secret)) return true;
  return digitsOf.some((digits) => signs.includes(digits)) || isUsualHash(secret);
}

function isUsualHash(secret: string): boolean {
  const bytes = Buffer.from(secret, /^[\da-f]+$/i.test(secret) ? 'hex' : 'base64');
  const hash = hashes[bytes.length];
  return hash !== undefined && usualHashes(hash).has(bytes.toString('hex'));
}

const made = new Map<string, ReadonlySet<string>>();

function usualHashes(hash: string): ReadonlySet<string> {
  const found = made.get(hash);
  if (found) return found;
  const words = ['', ...placeholders, ...mostUsedPasswords()];
  const digests = new Set(words.map((word) => createHash(hash).update(word).digest('hex')));
  made.set(hash, digests);
  return digests;
}
