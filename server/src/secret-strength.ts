import { isGuessable } from './office/guessable.js';

/** Words that stand where somebody was to put a secret. */
const placeholders = [
  'replace change this that your here please must should set the for and not only very with',
  'long random text letters digits secret token credential key password passwd',
  'example sample default test tests dummy placeholder insecure redis production server',
];
/** Estimated bits. The estimate is low on purpose: 128 bits in hexadecimal come out at 100 or more. */
const enough = 64;
const shortest = 16;
/** Bits of a letter in a word: what English has, and a little more. */
const ofWordLetter = 1.5;
/** What may be a word: letters that can be spoken, or that stand between other signs. */
const words = [
  /[A-Z]?(?=[a-z]*[aeiouy])[a-z]{4,}/g,
  /(?=[A-Z]*[AEIOUY])[A-Z]{4,}/g,
  /(?<![a-zA-Z\d])([A-Z]?[a-z]+|[A-Z]+)(?![a-zA-Z\d])/g,
];
const ofDigit = Math.log2(10);
const rows = ['abcdefghijklmnopqrstuvwxyz', '01234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
const classes: [RegExp, number][] = [
  [/[a-z]/, 26],
  [/[A-Z]/, 26],
  [/\d/, 10],
  [/[^a-zA-Z\d]/, 2],
];

/**
 * What is wrong with a secret that a machine should have made, in words that follow "is"; `null`: nothing.
 * A person's passphrase is judged elsewhere: it is typed by hand, and tries are counted.
 */
export function weaknessOf(secret: string): string | null {
  if (secret.length < shortest) return 'too short';
  if (isGuessable(secret, placeholders)) return 'a placeholder or a usual word';
  return bitsIn(secret) < enough ? 'too easy to guess' : null;
}

/**
 * How many bits of chance a secret may hold at most. Words, and digits in a row, count little; what goes on
 * along the alphabet or the keyboard, or stood there before, counts nothing.
 */
function bitsIn(secret: string): number {
  const hex = /^[\da-f-]+$/i.test(secret);
  const alphabet = hex ? 16 : classes.reduce((sum, [kind, size]) => sum + (kind.test(secret) ? size : 0), 0);
  const each = [...secret].map(() => Math.log2(alphabet));
  const cap = (pattern: RegExp, most: number) => {
    for (const { index, 0: found } of secret.matchAll(pattern))
      for (let at = index; at < index + found.length; at += 1) each[at] = Math.min(each[at] ?? 0, most);
  };
  for (const word of words) cap(word, ofWordLetter);
  if (!hex) cap(/\d{3,}/g, ofDigit);
  cap(/[^a-z\d]/gi, 1);
  return each.reduce((sum, bits, at) => sum + (isForeseen(secret.toLowerCase(), at) ? 0 : bits), 0);
}

/** Whether a character follows from those before it, or from every other one of them (`1q2w3e4r`). */
function isForeseen(text: string, at: number): boolean {
  const upTo = (step: number) => [at - 2 * step, at - step, at].map((place) => text[place] ?? ' ').join('');
  const stoodBefore = text[at] === text[at - 1] || text.slice(0, at).includes(upTo(1));
  return stoodBefore || isRun(upTo(1)) || isRun(upTo(2));
}

const isRun = (three: string): boolean =>
  new Set(three).size === 1 ||
  rows.some((row) => row.includes(three) || row.includes([...three].reverse().join('')));
