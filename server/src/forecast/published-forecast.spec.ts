import type { Forecast } from '@hannun/shared/forecast';
import { expect, it } from 'vitest';
import { nextPublishedForecast, type PublishedForecast } from './published-forecast.js';

const forecast = (low: number, high: number): Forecast => ({
  ok: true,
  rough: false,
  low: low * 60,
  likely: low * 60,
  high: high * 60,
});
const after = (before: PublishedForecast | null, next: Forecast, nowSeconds: number) =>
  nextPublishedForecast(before, next, { tickets: 5, nowSeconds });

it('holds back a small change for two minutes, but not a large one', () => {
  const first = after(null, forecast(11, 19), 0);
  expect(after(first, forecast(11, 21), 60)?.range).toEqual({ low: 660, likely: 660, high: 1140 });
  expect(after(first, forecast(11, 21), 120)?.range.high).toBe(1260);
  expect(after(first, forecast(11, 29), 60)?.range.high).toBe(1740);
});

it('takes the newest range that is displayed the same', () => {
  const first = after(null, forecast(11, 19), 0);
  expect(after(first, forecast(12, 18), 10)?.range).toEqual({ low: 720, likely: 720, high: 1080 });
});

it('changes the level only when the wait is clearly beyond the threshold for two minutes', () => {
  const first = after(null, forecast(5, 14), 0);
  const slightly = after(first, forecast(5, 17), 300);
  const clearly = after(slightly, forecast(5, 19), 400);
  expect([first, slightly, clearly].map((each) => each?.level.level)).toEqual([
    'relaxed',
    'relaxed',
    'relaxed',
  ]);
  expect(after(clearly, forecast(5, 19), 520)?.level.level).toBe('normal');
});

it('shows at once that a pause has begun or lasts longer', () => {
  const first = after(null, forecast(20, 29), 0);
  const paused = { ...forecast(23, 29), notBefore: 23 * 60 };
  expect(after(first, paused, 10)?.range).toEqual({ low: 1380, likely: 1380, high: 1740, notBefore: 1380 });
});

it('shows the level of the work at once when it goes on, and holds that one', () => {
  const untilNoon = { ...forecast(100, 105), notBefore: 100 * 60 };
  const paused = after(null, untilNoon, 0);
  expect(paused?.level.level).toBe('packed');
  const resumed = after(paused, forecast(0, 2), 15);
  expect(resumed?.level.level).toBe('relaxed');
  expect(after(resumed, forecast(20, 30), 30)?.level.level).toBe('relaxed');
});

it('publishes nothing without a forecast', () => {
  expect(after(after(null, forecast(5, 14), 0), { ok: false, reason: 'silent' }, 10)).toBeNull();
});
