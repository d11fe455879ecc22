import { createRequire } from 'node:module';

type DictionaryModule = typeof import('@zxcvbn-ts/language-common');

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

const minListedWordLength = 4;
const maxCommonPasswords = 5_000;
const placeholderBits = 4;
const shortPlaceholderBits = 5;
const listedWordBits = 11;

// Half a megabyte, loaded only when a secret is judged.
const loadDictionaries = (): DictionaryModule['dictionary'] =>
  (createRequire(import.meta.url)('@zxcvbn-ts/language-common') as DictionaryModule).dictionary;

export const commonPasswords = (): string[] =>
  loadDictionaries()['passwords-common'].slice(0, maxCommonPasswords);

let wordBits: Map<string, number> | null = null;

/** Common words and passwords in lower case, with the bits it takes to guess each. */
export function commonWordBits(): ReadonlyMap<string, number> {
  if (wordBits) return wordBits;
  const listed = Object.values(loadDictionaries()).flat();
  wordBits = new Map(
    listed.filter(({ length }) => length >= minListedWordLength).map((word) => [word, listedWordBits]),
  );
  for (const word of placeholders)
    wordBits.set(word, word.length < minListedWordLength ? shortPlaceholderBits : placeholderBits);
  return wordBits;
}
