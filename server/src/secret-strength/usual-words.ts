import { createRequire } from 'node:module';

type Lists = typeof import('@zxcvbn-ts/language-common');

/** Placeholders, and words people use to describe a secret. */
export const placeholders: readonly string[] = [
  'a i is it of to in on or at be by we my me do no so the and for not you our are can any all new old now',
  'replace change this that these your here please must should set put use only very with from never ever',
  'long short random text letters digits secret secrets secure token tokens credential credentials key keys',
  'password passwords passwd phrase first some something value string super strong safe real good best just',
  'example sample default test tests dummy insecure redis production prod server servers staging local dev',
  'admin administrator root user users operator manager master login access system service office dashboard',
  'hannun clinic clinics covid hospital health centre center public seoul seongdong korea bogeonso queue',
].flatMap((line) => line.split(' '));

const shortest = 4;
const mostUsed = 5_000;
const bitsOfPlaceholder = 4;
const bitsOfShortOne = 5;
const bitsOfListed = 11;

// Half a megabyte, loaded only when a secret is judged.
const lists = (): Lists['dictionary'] =>
  (createRequire(import.meta.url)('@zxcvbn-ts/language-common') as Lists).dictionary;

export const mostUsedPasswords = (): string[] => lists()['passwords-common'].slice(0, mostUsed);

let words: Map<string, number> | null = null;

/** Common words and passwords in lower case, with the bits it takes to guess each. */
export function usualWords(): ReadonlyMap<string, number> {
  if (words) return words;
  const listed = Object.values(lists()).flat();
  words = new Map(listed.filter(({ length }) => length >= shortest).map((word) => [word, bitsOfListed]));
  for (const word of placeholders)
    words.set(word, word.length < shortest ? bitsOfShortOne : bitsOfPlaceholder);
  return words;
}
