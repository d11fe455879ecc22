import { expect, it } from 'vitest';
import { formatUpcoming } from './format-upcoming.js';

const context = {
  timeZone: 'Asia/Seoul',
  nowMs: Date.parse('2026-11-27T23:30:00+09:00'),
  language: 'ko' as const,
  t: (key: string, values?: object) => `${key} ${JSON.stringify(values)}`,
};

it.each([
  ['2026-11-27T23:45:00+09:00', '23:45'],
  ['2026-11-28T09:00:00+09:00', 'clinicTable.tomorrow {"time":"09:00"}'],
  ['2026-11-30T09:00:00+09:00', '월요일 09:00'],
  ['2026-12-07T09:00:00+09:00', '12월 7일 월 09:00'],
])('%s is %s on a Friday night', (moment, words) => {
  expect(formatUpcoming(moment, context)).toBe(words);
});
