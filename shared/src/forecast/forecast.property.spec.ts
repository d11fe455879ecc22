import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toBacktestSteps } from '../backtest/log-steps.js';
import { realisticBehaviour, simulateDay, typicalDaySeconds, typicalLane } from '../simulator/index.js';
import { createForecaster } from './day-lifecycle.js';
import type { LaneForecaster } from './flow.js';
import { forecastAtPosition, forecastNewTicket } from './forecast.js';
import type { LaneEvent } from './lane-events.js';
import { observe } from './observe.js';
import { estimateNewTicket } from './wait-estimate.js';

const seoul = 9 * 3600;

function days(seed: number, booths: number): LaneEvent[] {
  const lane = typicalLane({ lane: 'a', code: 'A', way: 'slips', booths: ['1', '2', '3'].slice(0, booths) });
  const rows = [0, 1].flatMap((day) => {
    const opensAt = Date.parse('2026-11-23T09:00:00+09:00') + day * 86_400_000;
    return simulateDay({
      seed: seed + day,
      queue: 'clinic',
      opensAt: new Date(opensAt).toISOString(),
      closesAt: new Date(opensAt + typicalDaySeconds * 1000).toISOString(),
      breaks: [{ from: 3 * 3600, until: 4 * 3600 }],
      lanes: [lane],
      behaviour: realisticBehaviour,
    });
  });
  return toBacktestSteps(rows, seoul).map(({ event }) => event);
}

const afterAll = (events: readonly LaneEvent[]): LaneForecaster => {
  const forecaster = createForecaster({ service: 300 });
  for (const event of events) observe(forecaster, event);
  return forecaster;
};

/** A simulated history, cut at a random moment. */
const histories = fc
  .record({
    seed: fc.integer({ min: 1, max: 9999 }),
    booths: fc.integer({ min: 1, max: 3 }),
    share: fc.double({ min: 0.01, max: 1, noNaN: true }),
  })
  .map(({ seed, booths, share }) => {
    const events = days(seed, booths);
    return events.slice(0, Math.ceil(share * events.length));
  });
const runs = { numRuns: 15 };

describe('a forecast after any sequence of events', { timeout: 30_000 }, () => {
  it('contains the likely wait and is never negative', () => {
    fc.assert(
      fc.property(histories, fc.integer({ min: 0, max: 3600 }), (events, later) => {
        const forecaster = afterAll(events);
        const forecast = forecastNewTicket(forecaster, forecaster.flow.now + later);
        if (!forecast.ok) return;
        expect(forecast.low).toBeGreaterThanOrEqual(0);
        expect(forecast.likely).toBeGreaterThanOrEqual(forecast.low);
        expect(forecast.high).toBeGreaterThanOrEqual(forecast.likely);
        expect(forecast.high - forecast.low).toBeGreaterThanOrEqual(60);
        expect(forecast.high).toBeLessThan(24 * 3600);
      }),
      runs,
    );
  });

  it('never decreases with the position', () => {
    fc.assert(
      fc.property(histories, (events) => {
        const forecaster = afterAll(events);
        const { now: nowSeconds } = forecaster.flow;
        const forecasts = Array.from({ length: 12 }, (_, ahead) =>
          forecastAtPosition(forecaster, nowSeconds, ahead),
        );
        const shown = forecasts.flatMap((forecast) => (forecast.ok ? [forecast] : []));
        for (const end of ['low', 'likely', 'high'] as const) {
          const ends = shown.map((forecast) => forecast[end]);
          expect(ends).toEqual(ends.toSorted((a, b) => a - b));
        }
      }),
      runs,
    );
  });

  it('is deterministic across storage, and asking changes nothing', () => {
    fc.assert(
      fc.property(histories, (events) => {
        const half = events.length >> 1;
        const whole = afterAll(events);
        const stored: LaneForecaster = JSON.parse(JSON.stringify(afterAll(events.slice(0, half))));
        for (const event of events.slice(half)) {
          forecastNewTicket(stored, stored.flow.now);
          forecastAtPosition(stored, stored.flow.now, 2);
          observe(stored, event);
        }
        expect(JSON.stringify(stored)).toBe(JSON.stringify(whole));
      }),
      runs,
    );
  });

  it('keeps finite figures and each waiting ticket once', () => {
    fc.assert(
      fc.property(histories, (events) => {
        const { memory, flow } = afterAll(events);
        expect(JSON.stringify({ memory, flow })).not.toMatch(/null,null|NaN|Infinity/);
        const estimate = estimateNewTicket({ memory, flow }, flow.now);
        expect(Number.isFinite(estimate?.likely)).toBe(true);
        const ids = flow.line.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        for (const id of ids) expect(flow.booths.some(({ serving }) => serving?.id === id)).toBe(false);
      }),
      runs,
    );
  });
});
