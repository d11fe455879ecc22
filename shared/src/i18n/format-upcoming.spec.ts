import { expect, it } from 'vitest';
import { en } from './board/en.js';
import { ja } from './board/ja.js';
import { ko } from './board/ko.js';
import { ru } from './board/ru.js';
import { th } from './board/th.js';
import { vi } from './board/vi.js';
import { zh } from './board/zh.js';
import { formatUpcoming, formatUpcomingSpan } from './format-upcoming.js';
import { createTranslate } from './translator.js';

/** A Friday night in Seoul. */
const now = '2026-11-27T23:30:00+09:00';
const messages = { ko, en, zh, vi, ja, th, ru };
const upcoming = (language: keyof typeof messages, instant: string) => {
  const t = createTranslate(language, [messages[language]]);
  return formatUpcoming(instant, { timeZone: 'Asia/Seoul', now, language, t });
};

it.each([
  ['2026-11-27T23:45:00+09:00', '23:45', '23:45'],
  ['2026-11-28T00:30:00+09:00', '내일(토) 00:30', 'tomorrow (Sat) 00:30'],
  ['2026-11-30T09:00:00+09:00', '월요일 09:00', 'Monday 09:00'],
  ['2026-12-07T09:00:00+09:00', '12월 7일(월) 09:00', 'December 7 (Mon) 09:00'],
])('names the day of %s unless it is today', (instant, korean, english) => {
  expect(upcoming('ko', instant)).toBe(korean);
  expect(upcoming('en', instant)).toBe(english);
});

it('names tomorrow in every language', () => {
  const tomorrow = '2026-11-28T09:00:00+09:00';
  const texts = (['zh', 'vi', 'ja', 'th', 'ru'] as const).map((language) => upcoming(language, tomorrow));
  expect(texts).toEqual([
    '明天（周六）09:00',
    'ngày mai (Thứ 7) 09:00',
    '明日（土）09:00',
    'พรุ่งนี้ (เสาร์) 09:00',
    'завтра (сб) 09:00',
  ]);
});

it.each([
  ['23:40', '23:55', '23:40', '23:55'],
  ['23:50', '00:20', '23:50', '내일(토) 00:20'],
  ['00:05', '00:20', '내일(토) 00:05', '00:20'],
])('names the day of a span from %s until %s once', (from, until, saidFrom, saidUntil) => {
  const at = (time: string) => Date.parse(`2026-11-${time < '12' ? 28 : 27}T${time}:00+09:00`);
  const t = createTranslate('ko', [ko]);
  const context = { timeZone: 'Asia/Seoul', now, language: 'ko', t };
  expect(formatUpcomingSpan({ fromMs: at(from), untilMs: at(until) }, context)).toEqual({
    from: saidFrom,
    until: saidUntil,
  });
});
