import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { toKeystrokes } from './hangul-keystrokes.js';
import { isGuessablePassword } from './password-strength.js';

const names = ['김보건', '성동구', 'Seongdong-gu', '왕십리광장 임시선별검사소'];

it.each([
  ['one of the most used', '1q2w3e4r5t6y'],
  ['one of the most used, in other letters', '1QAZ2wsx3EDC4rfv'],
  ['a keyboard’s row, twice', 'qwertyqwerty'],
  ['digits in their order', '123456789012'],
  ['one letter', 'aaaaaaaaaaaaaaaa'],
  ['two letters in turn', 'abababababab'],
  ['a common word with digits', 'Password2026!'],
  ['the product, twice', 'hannun-hannun'],
  ['the place', '성동구 보건소 2026!'],
  ['the place, typed without switching to Hangul', 'tjdehdrnqhrjsth1'],
  ['the place in English', 'seongdong-2026'],
  ['a clinic', '왕십리광장 임시선별검사소'],
  ['the account’s own name', '김보건 김보건 1234'],
  ['a common word next to the account’s own name', '김보건비밀번호123'],
])('rejects %s', (_, password) => {
  expect(isGuessablePassword(password, names)).toBe(true);
});

it.each([
  '길고 외우기 쉬운 문장 하나',
  'correct horse battery staple',
  '보건소 앞 고양이는 잠꾸러기',
  '839204756102',
  '🐈🐕🐇🐁🐓🦆🐢🦉🦊🐻🐼🐨',
])('accepts "%s"', (password) => {
  expect(isGuessablePassword(password, names)).toBe(false);
});

it('knows the 3,000 most used passwords', () => {
  const list = readFileSync(new URL('most-used-password-hashes.txt', import.meta.url), 'utf8');
  expect(new Set(list.match(/^[0-9a-f]{10}$/gm)).size).toBe(3_000);
});

it.each([
  ['성동구', 'tjdehdrn'],
  ['왕십리', 'dhkdtlqfl'],
  ['닭값', 'ekfrrkqt'],
  ['비밀 Word', 'qlalf word'],
])('types %s as %s', (text, keys) => {
  expect(toKeystrokes(text)).toBe(keys);
});
