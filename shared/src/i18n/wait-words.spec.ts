import { expect, it } from 'vitest';
import { common } from './common.js';
import { createTranslator, type Language } from './speak.js';
import { forecastKeptWords, waitWords } from './wait-words.js';

const sayIn = (language: Language) => {
  const translator = createTranslator(language, common);
  return (key: string, values?: Record<string, number>) => translator.t(key, { ...values });
};
const korean = sayIn('ko');
const english = sayIn('en');
const minutes = (low: number, high: number) => ({ low: low * 60, high: high * 60 });

it.each([
  [0, 3, 0, '바로', 'No wait'],
  [0, 3, 2, '5분 안', 'Within 5 min'],
  [12, 23, 9, '10~25분', '10–25 min'],
  [130, 170, 99, '2시간 넘게', 'Over 2 hours'],
])('says %s to %s minutes with %s waiting in both languages', (low, high, tickets, ko, en) => {
  expect(waitWords(minutes(low, high), tickets, korean)).toBe(ko);
  expect(waitWords(minutes(low, high), tickets, english)).toBe(en);
});

it('never makes its own record better than it is', () => {
  const kept = { calls: 1000, within: 899 };
  expect(forecastKeptWords(kept, korean)).toContain('10명 중 8명');
  expect(forecastKeptWords(kept, english)).toContain('8 of 10');
});
