import { createTranslate } from '@hannun/shared/i18n';
import { expect, it } from 'vitest';
import { en } from '../messages/en.js';
import { ko } from '../messages/ko.js';
import { formatTimeRange } from './clock-range.js';

const at = (time: string, day = 1) => Date.parse(`2026-12-0${day}T${time}:00+09:00`);
const inKorean = createTranslate('ko', [ko]);
const inEnglish = createTranslate('en', [en]);

it('shows shared parts once', () => {
  const range = { fromMs: at('14:42'), untilMs: at('14:52') };
  expect(formatTimeRange(range, at('14:30'), 'ko', inKorean)).toMatch(/^오후 2:42\s?~\s?2:52$/);
});

it.each([
  ['ends', at('23:53'), at('00:33', 2), '23:53~내일(수) 00:33', '23:53\u2009–\u2009tomorrow (Wed) 00:33'],
  ['is', at('00:10', 2), at('00:33', 2), '내일(수) 00:10~00:33', 'tomorrow (Wed) 00:10\u2009–\u200900:33'],
])('names tomorrow where it %s after midnight', (_, fromMs, untilMs, korean, english) => {
  const range = { fromMs, untilMs };
  expect(formatTimeRange(range, at('23:43'), 'ko', inKorean)).toBe(korean);
  expect(formatTimeRange(range, at('23:43'), 'en', inEnglish)).toBe(english);
});
