import { estimateEntropyBits } from './entropy-estimate.js';
import { isKnownExample } from './known-examples.js';

/** Estimates are low: 96 random bits score 64 or more. */
const minEntropyBits = 64;
const minLength = 16;

/** What is wrong with a machine-made secret, to follow "is"; `null` when it is strong. */
export function findWeakness(secret: string): string | null {
  if (secret.length < minLength) return 'too short';
  if (isKnownExample(secret)) return 'a known example';
  return isGuessable(secret) ? 'too easy to guess' : null;
}

function isGuessable(secret: string): boolean {
  const decoded = decodeReadableText(secret);
  return estimateEntropyBits(secret) < minEntropyBits || (decoded !== null && isGuessable(decoded));
}

/** Random bytes almost never decode to readable text. */
function decodeReadableText(secret: string): string | null {
  const isHex = /^([\da-f]{2})+$/i.test(secret);
  if (!isHex && !/^[\w+/-]+={0,2}$/.test(secret)) return null;
  const text = Buffer.from(secret, isHex ? 'hex' : 'base64').toString('utf8');
  return /^[ -~가-힣]+$/.test(text) ? text : null;
}
