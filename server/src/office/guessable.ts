import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { keystrokesOf } from './keystrokes.js';

/** Words an attacker would try first, besides the names of places and of the account itself. */
const usual = [
  '한눈',
  'hannun',
  '보건소',
  '선별검사소',
  '선별진료소',
  '검사소',
  '접수',
  '대기',
  '담당자',
  '관리자',
  '직원',
  '비밀번호',
  '코로나',
  'administrator',
  'admin',
  'office',
  'clinic',
  'password',
  'welcome',
  'covid',
];
const fewestBeside = 8;
const fewestDifferent = 5;
/** Shorter parts of names occur by chance. */
const shortest = 3;

// Read from the sources, so that a build need not copy it: `dist` and `src` lie equally deep.
const list = resolve(import.meta.dirname, '../../src/office/most-used-passwords.txt');
const mostUsed = new Set(
  readFileSync(list, 'utf8')
    .split('\n')
    .filter((line) => /^[0-9a-f]+$/.test(line)),
);

/**
 * Whether a password is easy to guess: one of the most used, a few keys repeated, or little more than common words
 * and `names`, in Hangul or as Latin keystrokes.
 */
export function isGuessable(password: string, names: readonly string[]): boolean {
  const keys = keystrokesOf(password);
  return mostUsed.has(digestOf(password)) || new Set(keys).size < fewestDifferent || isNamed(keys, names);
}

const digestOf = (password: string): string =>
  createHash('sha256').update(password.toLowerCase()).digest('hex').slice(0, 10);

/** Digits alone may make a password, but next to a known word they are the first thing an attacker tries. */
function isNamed(keys: string, names: readonly string[]): boolean {
  const words = [...usual, ...names].flatMap(wordsOf).sort((one, other) => other.length - one.length);
  const rest = words.reduce((left, word) => left.replaceAll(word, ' '), keys);
  return rest !== keys && rest.replace(/[\P{L}]/gu, '').length < fewestBeside;
}

const wordsOf = (name: string): string[] =>
  name
    .split(/[^\p{L}\p{N}]+/u)
    .map(keystrokesOf)
    .filter(({ length }) => length >= shortest);
