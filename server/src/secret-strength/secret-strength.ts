import { bitsIn } from './bits-in.js';
import { isKnownExample } from './known-examples.js';

/** Estimated bits. The estimate is low on purpose: 96 random bits come out at 64 or more. */
const enough = 64;
const shortest = 16;

/**
 * What is wrong with a secret that a machine should have made, in words that follow "is"; `null`: nothing.
 * A person's passphrase is judged elsewhere: it is typed by hand, and tries are counted.
 */
export function weaknessOf(secret: string): string | null {
  if (secret.length < shortest) return 'too short';
  if (isKnownExample(secret)) return 'a known example';
  return isGuessed(secret) ? 'too easy to guess' : null;
}

/** Whether there is little chance in a secret, or in the text that it is another writing of. */
function isGuessed(secret: string): boolean {
  const written = textIn(secret);
  return bitsIn(secret) < enough || (written !== null && isGuessed(written));
}

/** Chance writes next to never what people could read. */
function textIn(secret: string): string | null {
  const isHex = /^([\da-f]{2})+$/i.test(secret);
  if (!isHex && !/^[\w+/-]+={0,2}$/.test(secret)) return null;
  const text = Buffer.from(secret, isHex ? 'hex' : 'base64').toString('utf8');
  return /^[ -~가-힣]+$/.test(text) ? text : null;
}
