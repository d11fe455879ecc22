import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { toKeystrokes } from './hangul-keystrokes.js';

/** Words an attacker would try first, besides the names of places and of the account itself. */
const commonWords = [
  '한눈 hannun 보건소 선별검사소 선별진료소 검사소 접수 대기 담당자 관리자 직원 비밀번호 코로나',
  'administrator admin office clinic password welcome covid',
].flatMap((line) => line.split(' '));
const minOtherKeystrokes = 8;
const minDistinctKeys = 5;
/** Shorter parts of names occur by chance. */
const minWordKeystrokes = 3;

// Read from the sources, so that a build need not copy it: `dist` and `src` lie equally deep.
const mostUsedPasswordsPath = resolve(import.meta.dirname, '../../src/auth/most-used-password-hashes.txt');
const mostUsedPasswordHashes = new Set(
  readFileSync(mostUsedPasswordsPath, 'utf8')
    .split('\n')
    .filter((line) => /^[0-9a-f]+$/.test(line)),
);

/**
 * Whether a password is easy to guess: one of the most used, a few keys repeated, or little more than common words
 * and `names`, in Hangul or as Latin keystrokes.
 */
export function isGuessablePassword(password: string, names: readonly string[]): boolean {
  const keys = toKeystrokes(password);
  return (
    mostUsedPasswordHashes.has(truncatedHashOf(password)) ||
    new Set(keys).size < minDistinctKeys ||
    isMostlyKnownWords(keys, names)
  );
}

const truncatedHashOf = (password: string): string =>
  createHash('sha256').update(password.toLowerCase()).digest('hex').slice(0, 10);

/** Digits alone may make a password, but next to a known word they are the first thing an attacker tries. */
function isMostlyKnownWords(keys: string, names: readonly string[]): boolean {
  const words = [...commonWords, ...names]
    .flatMap(keystrokeWordsOf)
    .sort((one, other) => other.length - one.length);
  const remainder = words.reduce((left, word) => left.replaceAll(word, ' '), keys);
  return remainder !== keys && remainder.replace(/[\P{L}]/gu, '').length < minOtherKeystrokes;
}

const keystrokeWordsOf = (name: string): string[] =>
  name
    .split(/[^\p{L}\p{N}]+/u)
    .map(toKeystrokes)
    .filter(({ length }) => length >= minWordKeystrokes);
