import { commonWordBits } from './common-words.js';

const characterClasses: [RegExp, number][] = [
  [/[a-z]/, 26],
  [/[A-Z]/, 26],
  [/\d/, 10],
];
const keyRows = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  ...['1qaz', '2wsx', '3edc', '4rfv', '5tgb', '6yhn', '7ujm', '8ik', '9ol'],
];
const rowTrigrams = new Set(
  [...keyRows, ...keyRows.map((row) => [...row].reverse().join(''))].flatMap((row) =>
    Array.from({ length: row.length - 2 }, (_, at) => row.slice(at, at + 3)),
  ),
);
const shiftedDigits = ')!@#$%^&*(';
/** Letters they are typed for; a 1 stands for two. */
const lookalikes: Record<string, string> = {
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
const maxWordLength = 16;
const rowBits = 2;
const copyBits = 4;
const separatorBits = 1;
const nonAsciiBits = 1;
const substitutionBits = 2;
const predictableBits = 1;
/** Random text contains words too, but rarely at the start of a word. */
const midWordBits = 4;
const wordStart = /^([^a-zA-Z]|[a-z][^a-z])/;
const datePatterns: [RegExp, number][] = [
  [/^(19|20)\d\d[-./ ]?(0[1-9]|1[0-2])[-./ ]?(0[1-9]|[12]\d|3[01])/, 14],
  [/^(0[1-9]|[12]\d|3[01])[-./ ]?(0[1-9]|1[0-2])[-./ ]?(19|20)\d\d/, 14],
  [/^([01]\d|2[0-3]):?[0-5]\d:?[0-5]\d/, 14],
  [/^(19|20)\d\d/, 6],
];

type NormalizedSecret = {
  secret: string;
  unshifted: string;
  lowercase: string;
  unsubstituted: string[];
  characterBits: number;
};
type Segment = [length: number, bits: number];

/**
 * An upper bound on a secret's entropy in bits: the cheapest way to split it into characters, common words (also
 * as `w0rd5`), keyboard rows, dates and repeats.
 */
export function estimateEntropyBits(secret: string): number {
  const normalized = normalize(secret);
  const minBits = [0, ...Array.from({ length: secret.length }, () => Number.POSITIVE_INFINITY)];
  for (let at = 0; at < secret.length; at += 1) {
    const before = minBits[at] ?? 0;
    for (const [length, bits] of segmentsAt(normalized, at))
      minBits[at + length] = Math.min(minBits[at + length] ?? 0, before + bits);
  }
  return minBits.at(-1) ?? 0;
}

function normalize(secret: string): NormalizedSecret {
  const lowercase = secret.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
  const unshifted = lowercase.replace(/[)!@#$%^&*(]/g, (sign) => `${shiftedDigits.indexOf(sign)}`);
  const unsubstituted = ['i', 'l'].map((one) =>
    lowercase.replace(/[0134578@$!]/g, (sign) => (sign === '1' ? one : (lookalikes[sign] ?? sign))),
  );
  return { secret, unshifted, lowercase, unsubstituted, characterBits: Math.log2(alphabetSizeOf(secret)) };
}

function alphabetSizeOf(secret: string): number {
  if (/^([\da-f-]+|[\dA-F-]+)$/.test(secret)) return 16;
  const symbolCount = new Set(secret.match(/[^a-z\d]/gi)).size;
  // A few symbols separate words; with more of them any symbol may be part of the secret.
  return characterClasses.reduce(
    (sum, [kind, size]) => sum + (kind.test(secret) ? size : 0),
    symbolCount > 2 ? 33 : symbolCount,
  );
}

const segmentsAt = (secret: NormalizedSecret, at: number): Segment[] => [
  [1, characterBitsAt(secret, at)],
  ...wordSegmentsAt(secret, at),
  ...keyRowSegmentAt(secret, at),
  ...repeatSegmentAt(secret, at),
  ...dateSegmentsAt(secret, at),
];

function characterBitsAt({ secret, unshifted, characterBits }: NormalizedSecret, at: number): number {
  const character = secret[at] ?? '';
  if (/[^ -~]/.test(character)) return nonAsciiBits;
  if (/[^a-z\d]/i.test(character) && secret.indexOf(character) < at) return separatorBits;
  const alternating = at < 4 ? '' : `${unshifted[at - 4]}${unshifted[at - 2]}${unshifted[at]}`;
  return isKeyRow(alternating) ? predictableBits : characterBits;
}

function wordSegmentsAt({ secret, lowercase, unsubstituted }: NormalizedSecret, at: number): Segment[] {
  const wordBits = commonWordBits();
  const positionBits =
    wordStart.test(secret.slice(Math.max(0, at - 1), at + 1)) || at === 0 ? 0 : midWordBits;
  const found: Segment[] = [];
  const addSegment = (bits: number | undefined, length: number) => {
    if (bits !== undefined)
      found.push([length, bits + positionBits + caseBits(secret.slice(at, at + length))]);
  };
  for (let length = 1; length <= Math.min(maxWordLength, secret.length - at); length += 1) {
    const word = lowercase.slice(at, at + length);
    addSegment(wordBits.get(word), length);
    for (const reading of unsubstituted) {
      const read = reading.slice(at, at + length);
      const bits = read === word ? undefined : wordBits.get(read);
      addSegment(bits && bits + substitutionBits, length);
    }
  }
  return found;
}

function caseBits(text: string): number {
  const capitals = text.match(/[A-Z]/g)?.length ?? 0;
  return capitals === 0 ? 0 : /^[A-Z]?[^A-Z]*$|^[^a-z]*$/.test(text) ? 1 : capitals;
}

function keyRowSegmentAt({ unshifted, characterBits }: NormalizedSecret, at: number): Segment[] {
  let length = 2;
  while (isKeyRow(unshifted.slice(at + length - 2, at + length + 1))) length += 1;
  return length > 2 ? [[length, characterBits + rowBits]] : [];
}

const isKeyRow = (trigram: string): boolean => rowTrigrams.has(trigram) || /^(.)\1\1$/.test(trigram);

function repeatSegmentAt({ secret }: NormalizedSecret, at: number): Segment[] {
  const before = secret.slice(0, at);
  let length = 2;
  while (at + length < secret.length && before.includes(secret.slice(at, at + length + 1))) length += 1;
  return length > 2 ? [[length, copyBits]] : [];
}

function dateSegmentsAt({ secret }: NormalizedSecret, at: number): Segment[] {
  if (!/\d/.test(secret[at] ?? '')) return [];
  const rest = secret.slice(at, at + 10);
  return datePatterns.flatMap(([date, bits]): Segment[] => {
    const length = date.exec(rest)?.[0].length;
    return length === undefined ? [] : [[length, bits]];
  });
}
