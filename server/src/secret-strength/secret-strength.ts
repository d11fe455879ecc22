import { bitsIn } from './bits-in.js';
import { isKnownExample } from './known-examples.js';

/** Estimates are low: 96 random bits score 64 or more. */
const enough = 64;
const shortest = 16;

/** What is wrong with a machine-made secret, to follow "is"; `null` when it is strong. */
export function weaknessOf(secret: string): string | null {
  if (secret.length < shortest) return 'too short';
  if (isKnownExample(secret)) return 'a known example';
  return isGuessed(secret) ? 'too easy to guess' : null;
}

function isGuessed(secret: string): boolean {
  const written = textIn(secret);
  return bitsIn(secret) < enough || (written !== null && isGuessed(written));
}

/** Random bytes almost never decode to readable text. */
function textIn(secret: string): string | null {
  const isHex = /^([\da-f]{2})+$/i.test(secret);
  if (!isHex && !/^[\w+/-]+={0,2}$/.test(secret)) return null;
  const text = Buffer.from(secret, isHex ? 'hex' : 'base64').toString('utf8');
  return /^[ -~가-힣]+$/.test(text) ? text : null;
}
