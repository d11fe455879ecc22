import { expect, it } from 'vitest';
import { shortNames } from './short-names.js';

it('leaves out what several names end in', () => {
  expect(
    shortNames(['서울숲 임시선별검사소', '성수역 3번 출구 임시선별검사소', '성동구보건소 선별진료소']),
  ).toEqual(['서울숲', '성수역 3번 출구', '성동구보건소 선별진료소']);
  expect(shortNames(['Plaza Test Site', 'Forest Test Site', 'Centre'])).toEqual([
    'Plaza',
    'Forest',
    'Centre',
  ]);
});

it('keeps names whole that would be the same or nothing', () => {
  expect(shortNames(['가 검사소', '가 나 검사소', '가'])).toEqual(['가 검사소', '가 나', '가']);
  expect(shortNames(['검사소', '검사소'])).toEqual(['검사소', '검사소']);
});
