import { describe, expect, it } from 'vitest';
import { commonMessages } from './common-messages.js';
import { formatForecastAccuracy, formatLaneWait, formatWait } from './format-wait.js';
import { createTranslate } from './translator.js';

const korean = createTranslate('ko', [commonMessages.ko]);
const english = createTranslate('en', [commonMessages.en]);
const minutes = (low: number, high: number) => ({ low: low * 60, high: high * 60 });

it.each([
  [0, 3, 0, '바로', 'No wait'],
  [0, 3, 2, '5분 안', 'within 5 min'],
  [12, 23, 9, '10~25분', '10\u2009–\u200925 min'],
  [3, 9, 4, '10분 안', 'within 10 min'],
  [95, 118, 9, '90~120분', '90\u2009–\u2009120 min'],
  [95, 121, 9, '1시간 반~2시간 반', '1½ h\u2009–\u20092½ h'],
  [31, 130, 9, '30분~2시간 반', '30 min\u2009–\u20092½ h'],
  [2, 130, 9, '2시간 반 안', 'within 2½ h'],
  [130, 170, 99, '2시간 이상', 'over 2 h'],
])('formats %s to %s minutes with %s waiting in both languages', (low, high, tickets, ko, en) => {
  expect(formatWait(minutes(low, high), tickets, korean)).toBe(ko);
  expect(formatWait(minutes(low, high), tickets, english)).toBe(en);
});

describe('a lane whose range is too wide', () => {
  const least = (seconds: number, t = korean) =>
    formatLaneWait({ forecast: null, atLeast: seconds, tickets: 9 }, t)?.figure;

  it.each([
    [38 * 60, '35분 이상', 'over 35 min'],
    [61 * 60, '1시간 이상', 'over 1 h'],
    [98 * 60, '1시간 30분 이상', 'over 1 h 30 min'],
    [200 * 60, '2시간 이상', 'over 2 h'],
  ])('still tells the least wait: %s s', (seconds, ko, en) => {
    expect(least(seconds)).toBe(ko);
    expect(least(seconds, english)).toBe(en);
  });

  it('has no figure where even the minimum is zero or unknown', () => {
    expect(least(200)).toBeUndefined();
    expect(formatLaneWait({ forecast: null, tickets: 9 }, korean)).toBeNull();
  });
});

it('never rounds its accuracy up', () => {
  const said = formatForecastAccuracy({ calls: 1000, within: 899 }, (_, values) => `${values?.tenths}`);
  expect(said).toBe('8');
});
