import { createHash } from 'node:crypto';
import { commonPasswords, placeholders } from './common-words.js';

/** Examples in standards and manuals that people copy. */
const publishedExamples = new Set([
  '550e8400e29b41d4a716446655440000',
  'f47ac10b58cc4372a5670e02b2c3d479',
  '919108f752d143209bacf847db4148a8',
  '017f22e279b07cc398c4dc0c0c07398f',
  '9b1deb4d3b7d4bad9bdd2b0d7b3dcb6d',
  '1b9d6bcdbbfd4b2d9b5dab8dfbbd4bed',
  '2b7e151628aed2a6abf7158809cf4f3c',
]);
/** Versions other than 4 and 7 come from a clock, a MAC address or a name. */
const nonRandomUuid = /^[\da-f]{8}-[\da-f]{4}-[^47][\da-f]{3}-[\da-f]{4}-[\da-f]{12}$/i;
/** The start of a JSON Web Token, and the end of AWS's example key. */
const knownTokenPattern = /^eyJ(hbGci|0eXAi)|EXAMPLEKEY$/;
const constantDigits = [Math.PI, Math.E, Math.SQRT2, (1 + Math.sqrt(5)) / 2].map((number) =>
  `${number}`.replace('.', '').slice(0, 12),
);
const hashAlgorithmByBytes: Readonly<Record<number, string>> = {
  16: 'md5',
  20: 'sha1',
  32: 'sha256',
  64: 'sha512',
};

export function isKnownExample(secret: string): boolean {
  const normalized = secret.replace(/[^\da-z]/gi, '').toLowerCase();
  if (publishedExamples.has(normalized) || nonRandomUuid.test(secret) || knownTokenPattern.test(secret))
    return true;
  return constantDigits.some((digits) => normalized.includes(digits)) || isHashOfCommonWord(secret);
}

function isHashOfCommonWord(secret: string): boolean {
  const bytes = Buffer.from(secret, /^[\da-f]+$/i.test(secret) ? 'hex' : 'base64');
  const hash = hashAlgorithmByBytes[bytes.length];
  return hash !== undefined && commonWordHashes(hash).has(bytes.toString('hex'));
}

const hashCache = new Map<string, ReadonlySet<string>>();

function commonWordHashes(hash: string): ReadonlySet<string> {
  const found = hashCache.get(hash);
  if (found) return found;
  const words = ['', ...placeholders, ...commonPasswords()];
  const digests = new Set(words.map((word) => createHash(hash).update(word).digest('hex')));
  hashCache.set(hash, digests);
  return digests;
}
