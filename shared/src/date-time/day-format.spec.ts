import { expect, it } from 'vitest';
import { dayLabelOf, formatDay, formatMonthDay, formatWeekday } from './day-format.js';

it.each([
  ['2026-11-23T06:00:00Z', 'today'],
  ['2026-11-23T15:30:00Z', 'tomorrow'],
  ['2026-11-29T00:00:00Z', 'weekday'],
  ['2026-11-30T00:00:00Z', 'date'],
])('calls the day of %s %s', (instant, label) => {
  expect(dayLabelOf('Asia/Seoul', instant, '2026-11-23T05:00:00Z')).toBe(label);
});

it('names a day in the reader’s language, whatever the device’s time zone', () => {
  expect(formatWeekday('ko', '2026-11-26')).toBe('목요일');
  expect(formatMonthDay('en', '2026-11-26')).toBe('November 26');
  expect(formatDay('en-GB', '2026-11-26', { month: 'short', day: 'numeric' })).toBe('26 Nov');
});
