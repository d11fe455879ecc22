import { createTranslate } from '@hannun/shared/i18n';
import { expect, it } from 'vitest';
import { formatEnd } from '../go/format-end.js';
import { en } from '../messages/en.js';
import { ko } from '../messages/ko.js';
import { formatAgo, formatClock, formatClosing, formatUpcoming } from './format-time.js';

const inKorean = createTranslate('ko', [ko]);
const inEnglish = createTranslate('en', [en]);
const now = Date.parse('2026-11-19T20:00:00+09:00');

it('uses the district’s time zone, not the phone’s', () => {
  expect(formatClock('2026-11-19T05:28:00Z')).toBe('14:28');
  expect(formatClosing({ day: '2026-11-19', closesAt: '2026-11-19T15:00:00Z' })).toBe('24:00');
});

it('names no closing time of a clinic that goes on past the end of the day', () => {
  expect(formatClosing({ day: '2026-11-19', closesAt: '2026-11-20T09:00:00Z' })).toBeNull();
  expect(formatClosing({ day: '2026-11-19' })).toBeNull();
});

it.each([
  ['2026-11-19T21:00:00+09:00', '21:00', '21:00'],
  ['2026-11-20T00:30:00+09:00', '내일(금) 00:30', 'tomorrow (Fri) 00:30'],
  ['2026-11-23T09:00:00+09:00', '월요일 09:00', 'Monday 09:00'],
  ['2026-12-01T09:00:00+09:00', '12월 1일(화) 09:00', 'December 1 (Tue) 09:00'],
])('names the day of %s', (moment, korean, english) => {
  expect(formatUpcoming(moment, now, 'ko', inKorean)).toBe(korean);
  expect(formatUpcoming(moment, now, 'en', inEnglish)).toBe(english);
});

it('ends today at 24:00, which is when tomorrow begins', () => {
  const end = (moment: string) => formatEnd(moment, now, 'ko', inKorean);
  expect(
    ['2026-11-19T21:00:00+09:00', '2026-11-20T00:00:00+09:00', '2026-11-20T00:30:00+09:00'].map(end),
  ).toEqual(['21:00', '24:00', '내일(금) 00:30']);
});

it.each([
  [12, '방금', 'just now'],
  [4 * 60 + 59, '4분 전', '4 min ago'],
  [119 * 60, '119분 전', '119 min ago'],
  [2 * 3600, '2시간 전', '2 h ago'],
])('formats an age of %i seconds', (seconds, korean, english) => {
  expect(formatAgo(seconds, inKorean)).toBe(korean);
  expect(formatAgo(seconds, inEnglish)).toBe(english);
});
