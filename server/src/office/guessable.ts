import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { keystrokesOf } from './keystrokes.js';

/** What stands on the door, as far as a guess would go; names of places and the account's own come beside it. */
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
/** Letters (keystrokes) a password must have beside such words. */
const fewestBeside = 8;
/** Different keys a password is typed with at least. */
const fewestDifferent = 5;
/** Shorter parts of names occur by chance (keystrokes). */
const shortest = 3;

// Beside the sources, so that a build need not copy it: `dist/office` and `src/office` lie equally deep.
const list = resolve(import.meta.dirname, '../../src/office/most-used-passwords.txt');
const mostUsed = new Set(
  readFileSync(list, 'utf8')
    .split('\n')
    .filter((line) => /^[0-9a-f]+$/.test(line)),
);

/**
 * Whether somebody would come upon this password soon: it is one of the most used, a few keys again and
 * again, or little but usual words and `names`, in Hangul or typed with the keyboard left at Latin letters.
 */
export function isGuessable(password: string, names: readonly string[]): boolean {
  const keys = keystrokesOf(password);
  return mostUsed.has(digestOf(password)) || new Set(keys).size < fewestDifferent || isNamed(keys, names);
}

const digestOf = (password: string): string =>
  createHash('sha256').update(password.toLowerCase()).digest('hex').slice(0, 10);

/** A password without any such word may be all digits; beside one they are the first thing to be tried. */
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
