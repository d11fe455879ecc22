import { usualWords } from './usual-words.js';

const classes: [RegExp, number][] = [
  [/[a-z]/, 26],
  [/[A-Z]/, 26],
  [/\d/, 10],
];
const rows = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  ...['1qaz', '2wsx', '3edc', '4rfv', '5tgb', '6yhn', '7ujm', '8ik', '9ol'],
];
const threes = new Set(
  [...rows, ...rows.map((row) => [...row].reverse().join(''))].flatMap((row) =>
    Array.from({ length: row.length - 2 }, (_, at) => row.slice(at, at + 3)),
  ),
);
const shifted = ')!@#$%^&*(';
/** Letters they are typed for; a 1 stands for two. */
const alike: Record<string, string> = {
  0: 'o',
  3: 'e',
  4: 'a',
  5: 's',
  7: 't',
  8: 'b',
  '@': 'a',
  $: 's',
  '!': 'i',
};
const longestWord = 16;
const ofRow = 2;
const ofCopy = 4;
const ofSeparator = 1;
const ofLetterBesides = 1;
const ofDisguise = 2;
const ofForeseen = 1;
/** Random text contains words too, but rarely at the start of a word. */
const ofNoSeam = 4;
const beginsWord = /^([^a-zA-Z]|[a-z][^a-z])/;
const dates: [RegExp, number][] = [
  [/^(19|20)\d\d[-./ ]?(0[1-9]|1[0-2])[-./ ]?(0[1-9]|[12]\d|3[01])/, 14],
  [/^(0[1-9]|[12]\d|3[01])[-./ ]?(0[1-9]|1[0-2])[-./ ]?(19|20)\d\d/, 14],
  [/^([01]\d|2[0-3]):?[0-5]\d:?[0-5]\d/, 14],
  [/^(19|20)\d\d/, 6],
];

type Reading = { secret: string; keys: string; plain: string; disguised: string[]; ofSign: number };
type Piece = [length: number, bits: number];

/**
 * An upper bound on a secret's entropy in bits: the cheapest way to split it into characters, common words (also
 * as `w0rd5`), keyboard rows, dates and repeats.
 */
export function bitsIn(secret: string): number {
  const reading = readingOf(secret);
  const least = [0, ...Array.from({ length: secret.length }, () => Number.POSITIVE_INFINITY)];
  for (let at = 0; at < secret.length; at += 1) {
    const before = least[at] ?? 0;
    for (const [length, bits] of piecesAt(reading, at))
      least[at + length] = Math.min(least[at + length] ?? 0, before + bits);
  }
  return least.at(-1) ?? 0;
}

function readingOf(secret: string): Reading {
  const plain = secret.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
  const keys = plain.replace(/[)!@#$%^&*(]/g, (sign) => `${shifted.indexOf(sign)}`);
  const disguised = ['i', 'l'].map((one) =>
    plain.replace(/[0134578@$!]/g, (sign) => (sign === '1' ? one : (alike[sign] ?? sign))),
  );
  return { secret, keys, plain, disguised, ofSign: Math.log2(alphabetOf(secret)) };
}

function alphabetOf(secret: string): number {
  if (/^([\da-f-]+|[\dA-F-]+)$/.test(secret)) return 16;
  const signs = new Set(secret.match(/[^a-z\d]/gi)).size;
  // A few symbols separate words; with more of them any symbol may be part of the secret.
  return classes.reduce((sum, [kind, size]) => sum + (kind.test(secret) ? size : 0), signs > 2 ? 33 : signs);
}

const piecesAt = (reading: Reading, at: number): Piece[] => [
  [1, bitsOfSign(reading, at)],
  ...wordsAt(reading, at),
  ...rowAt(reading, at),
  ...copyAt(reading, at),
  ...datesAt(reading, at),
];

function bitsOfSign({ secret, keys, ofSign }: Reading, at: number): number {
  const sign = secret[at] ?? '';
  if (/[^ -~]/.test(sign)) return ofLetterBesides;
  if (/[^a-z\d]/i.test(sign) && secret.indexOf(sign) < at) return ofSeparator;
  const everyOther = at < 4 ? '' : `${keys[at - 4]}${keys[at - 2]}${keys[at]}`;
  return isRow(everyOther) ? ofForeseen : ofSign;
}

function wordsAt({ secret, plain, disguised }: Reading, at: number): Piece[] {
  const known = usualWords();
  const ofPlace = beginsWord.test(secret.slice(Math.max(0, at - 1), at + 1)) || at === 0 ? 0 : ofNoSeam;
  const found: Piece[] = [];
  const note = (bits: number | undefined, length: number) => {
    if (bits !== undefined) found.push([length, bits + ofPlace + bitsOfCase(secret.slice(at, at + length))]);
  };
  for (let length = 1; length <= Math.min(longestWord, secret.length - at); length += 1) {
    const word = plain.slice(at, at + length);
    note(known.get(word), length);
    for (const reading of disguised) {
      const read = reading.slice(at, at + length);
      const bits = read === word ? undefined : known.get(read);
      note(bits && bits + ofDisguise, length);
    }
  }
  return found;
}

function bitsOfCase(text: string): number {
  const capitals = text.match(/[A-Z]/g)?.length ?? 0;
  return capitals === 0 ? 0 : /^[A-Z]?[^A-Z]*$|^[^a-z]*$/.test(text) ? 1 : capitals;
}

function rowAt({ keys, ofSign }: Reading, at: number): Piece[] {
  let length = 2;
  while (isRow(keys.slice(at + length - 2, at + length + 1))) length += 1;
  return length > 2 ? [[length, ofSign + ofRow]] : [];
}

const isRow = (three: string): boolean => threes.has(three) || /^(.)\1\1$/.test(three);

function copyAt({ secret }: Reading, at: number): Piece[] {
  const before = secret.slice(0, at);
  let length = 2;
  while (at + length < secret.length && before.includes(secret.slice(at, at + length + 1))) length += 1;
  return length > 2 ? [[length, ofCopy]] : [];
}

function datesAt({ secret }: Reading, at: number): Piece[] {
  if (!/\d/.test(secret[at] ?? '')) return [];
  const rest = secret.slice(at, at + 10);
  return dates.flatMap(([date, bits]): Piece[] => {
    const length = date.exec(rest)?.[0].length;
    return length === undefined ? [] : [[length, bits]];
  });
}
