import { describe, expect, it } from 'vitest';
import { isBlankingTime, isDarkHour } from './dark-hours.js';

const seoul = (clock: string) => Date.parse(`2026-11-23T${clock}:00+09:00`);

describe('a scheduled theme', () => {
  it.each([
    ['18:59', false],
    ['19:00', true],
    ['00:00', true],
    ['06:59', true],
    ['07:00', false],
  ])('is at %s dark: %s', (clock, dark) => {
    expect(isDarkHour(seoul(clock))).toBe(dark);
  });

  it('may be dark during the day', () => {
    expect(isDarkHour(seoul('12:00'), '10:00', '16:00')).toBe(true);
    expect(isDarkHour(seoul('16:00'), '10:00', '16:00')).toBe(false);
  });
});

describe('a closed screen', () => {
  const hour = 3_600_000;
  it.each([
    [hour / 3, 10 * hour, false],
    [hour / 2, 10 * hour, true],
    [hour, hour / 2, false],
    [hour, null, true],
  ])('closed for %s ms, opening in %s ms, is black: %s', (closedFor, opensIn, black) => {
    expect(
      isBlankingTime(closedFor, opensIn === null ? null : seoul('20:00') + opensIn, seoul('20:00')),
    ).toBe(black);
  });
});
