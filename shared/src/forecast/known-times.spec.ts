import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayedBoundsSeconds, toDisplayedWait } from './display-rounding.js';
import type { LaneForecaster } from './flow.js';
import { type Forecast, forecastAtPosition, forecastNewTicket } from './forecast.js';
import type { LaneEvent } from './lane-events.js';
import {
  at,
  dayBegan,
  forecasterAfter,
  joinEvents,
  mergeByTime,
  pausedAt,
  serviceEvents,
} from './testing/lane-scenario.js';

const lunch = { from: at(12), until: at(13) };
const quick = { service: 120 };
const beforeLunch = (served: number): LaneEvent[] =>
  mergeByTime(
    joinEvents(at(9), served),
    serviceEvents(at(9, 1), at(9, 1) + served * 60, { booths: 2, service: 120 }),
  );
const rangeOf = (forecast: Forecast) => {
  if (!forecast.ok) throw new Error(`Refused: ${forecast.reason}`);
  return forecast;
};
const shown = ({ flow, ...lane }: LaneForecaster, nowSeconds: number) =>
  toDisplayedWait(rangeOf(forecastNewTicket({ flow, ...lane }, nowSeconds)), flow.line.length);

describe('while the work has not begun, a wait is the known time and the range of the rest', () => {
  it('in a break with an empty line', () => {
    const lane = forecasterAfter([dayBegan(0, [lunch]), ...beforeLunch(20)], quick);
    expect(shown(lane, at(12, 35))).toEqual({ kind: 'between', low: 25, high: 30 });
    const { low, notBefore } = rangeOf(forecastNewTicket(lane, at(12, 35)));
    expect([low, notBefore]).toEqual([25 * 60, 25 * 60]);
  });

  it('in a break with a line', () => {
    const line = joinEvents(at(11, 59), 5, 'B');
    const lane = forecasterAfter([dayBegan(0, [lunch]), ...beforeLunch(20), ...line], quick);
    expect(shown(lane, at(12, 41))).toEqual({ kind: 'between', low: 20, high: 30 });
  });

  it('before opening', () => {
    const lane = forecasterAfter([{ ...dayBegan(), at: at(7) }, ...joinEvents(at(7, 30), 3)], quick);
    expect(shown(lane, at(7, 30) + 32)).toEqual({ kind: 'between', low: 90, high: 100 });
  });

  it('in a pause by hand with a known end, which may be prolonged', () => {
    const paused = (until: number) => pausedAt(at(10), until);
    const lane = forecasterAfter([dayBegan(), ...beforeLunch(20), paused(at(10, 30))], quick);
    expect(rangeOf(forecastNewTicket(lane, at(10, 10))).low).toBe(20 * 60);
    const longer = forecasterAfter(
      [dayBegan(), ...beforeLunch(20), paused(at(10, 30)), paused(at(11))],
      quick,
    );
    expect(rangeOf(forecastNewTicket(longer, at(10, 10))).low).toBe(50 * 60);
  });

  it('and only the rest of it is learned from', () => {
    const narrow = (breaks: readonly { from: number; until: number }[], callAt: number) => {
      const lane = forecasterAfter([
        dayBegan(0, breaks),
        ...beforeLunch(20),
        ...joinEvents(at(12, 5), 1, 'C'),
      ]);
      const before = structuredClone(lane.memory.joinRange[0]);
      const after = forecasterAfter([
        dayBegan(0, breaks),
        ...beforeLunch(20),
        ...joinEvents(at(12, 5), 1, 'C'),
        { type: 'called', at: callAt, id: 'C1', booth: '1' },
      ]).memory.joinRange[0];
      return Math.sign(after.above - before.above);
    };
    expect(narrow([lunch], at(13, 1))).toBe(-1);
    expect(narrow([], at(13, 1))).toBe(1);
  });
});

/** Breaks of up to an hour around a moment, a line, and work of varying pace. */
const moments = fc.record({
  breaks: fc.array(
    fc.record({ from: fc.integer({ min: 8, max: 44 }), length: fc.integer({ min: 1, max: 12 }) }),
    { maxLength: 4 },
  ),
  pausedUntil: fc.option(fc.integer({ min: 1, max: 90 })),
  waiting: fc.integer({ min: 0, max: 60 }),
  minute: fc.integer({ min: -90, max: 400 }),
  service: fc.integer({ min: 40, max: 900 }),
});

it('no low end, raw or displayed, lies before an opening or in a break', () => {
  fc.assert(
    fc.property(moments, ({ breaks, pausedUntil, waiting, minute, service }) => {
      const nowSeconds = at(9, minute);
      const planned = breaks.map(({ from, length }) => ({
        from: at(8) + from * 600,
        until: at(8) + (from + length) * 600,
      }));
      const pause = pausedUntil ? [{ from: nowSeconds - 60, until: nowSeconds + pausedUntil * 60 }] : [];
      const lane = forecasterAfter(
        [{ ...dayBegan(0, [...planned, ...pause]), at: at(6) }, ...joinEvents(nowSeconds - 120, waiting)],
        { service },
      );
      const stands = (time: number) =>
        time < at(9) || lane.flow.breaks.some(({ from, until }) => from <= time && time < (until ?? 0));
      const newcomer = forecastNewTicket(lane, nowSeconds);
      const line = Array.from({ length: waiting }, (_, ahead) => forecastAtPosition(lane, nowSeconds, ahead));
      for (const forecast of [newcomer, ...line]) {
        if (!forecast.ok) continue;
        expect(stands(nowSeconds + forecast.low)).toBe(false);
        expect(forecast.likely).toBeGreaterThanOrEqual(forecast.low);
        expect(forecast.high).toBeGreaterThanOrEqual(forecast.likely);
        const displayed = toDisplayedWait(forecast, waiting);
        if (displayed.kind !== 'between' && displayed.kind !== 'hours') continue;
        const { low, high } = displayedBoundsSeconds(displayed);
        expect(low).toBeGreaterThanOrEqual(forecast.notBefore ?? 0);
        expect(high).toBeGreaterThanOrEqual(forecast.high);
      }
    }),
    { numRuns: 150 },
  );
});
