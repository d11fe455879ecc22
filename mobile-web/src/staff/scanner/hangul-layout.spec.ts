import { expect, it } from 'vitest';
import { withoutHangulLayout } from './hangul-layout.js';

it.each([
  ['ㅁ027', 'A027'],
  ['ㅠ004', 'B004'],
  ['마07', 'AK07'],
  ['ㅁㅏ07', 'AK07'],
  ['갂', 'RKR'],
  ['과', 'RHK'],
  ['Ａ０２７', 'A027'],
  ['A027', 'A027'],
  ['27', '27'],
])('reads %s as %s', (typed, meant) => {
  expect(withoutHangulLayout(typed)).toBe(meant);
});

it('knows every letter key of the layout', () => {
  const keys = 'ㅁㅠㅊㅇㄷㄹㅎㅗㅑㅓㅏㅣㅡㅜㅐㅔㅂㄱㄴㅅㅕㅍㅈㅌㅛㅋ';
  expect([...keys].map(withoutHangulLayout).join('')).toBe('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
});
