import { createTranslate } from '@hannun/shared/i18n';
import { expect, it } from 'vitest';
import { en } from '../messages/en.js';
import { ko } from '../messages/ko.js';
import { formatTimeRange } from './clock-range.js';

const at = (time: string, day = 1) => Date.parse(`2026-12-0${day}T${time}:00+09:00`);
const inKorean = createTranslate('ko', [ko]);
const inEnglish = createTranslate('en', [en]);

it.each([
  ['in the afternoon', '14:42', '14:52'],
  ['around noon', '11:53', '12:08'],
  ['after midnight', '00:02', '00:07'],
])('is on the 24-hour clock, as every other time: %s', (_, from, until) => {
  const range = { fromMs: at(from), untilMs: at(until) };
  expect(formatTimeRange(range, at(from), 'ko', inKorean)).toBe(`${from}~${until}`);
  expect(formatTimeRange(range, at(from), 'en', inEnglish)).toBe(`${from}\u2009–\u2009${until}`);
});

it.each([
  ['ends', at('23:53'), at('00:33', 2), '23:53~내일(수) 00:33', '23:53\u2009–\u2009tomorrow (Wed) 00:33'],
  ['is', at('00:10', 2), at('00:33', 2), '내일(수) 00:10~00:33', 'tomorrow (Wed) 00:10\u2009–\u200900:33'],
])('names tomorrow where it %s after midnight', (_, fromMs, untilMs, korean, english) => {
  const range = { fromMs, untilMs };
  expect(formatTimeRange(range, at('23:43'), 'ko', inKorean)).toBe(korean);
  expect(formatTimeRange(range, at('23:43'), 'en', inEnglish)).toBe(english);
});
