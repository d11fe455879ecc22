import { expect, it } from 'vitest';
import type { LogRow } from '../log-file/log-row.js';
import { realisticBehaviour, simulateDay, typicalDaySeconds, typicalLane } from '../simulator/index.js';
import { toBacktestSteps } from './log-steps.js';
import { replayReach } from './reach-replay.js';

const seoulSeconds = 9 * 3600;
const lane = typicalLane({ lane: 'a', code: 'A', way: 'slips', booths: ['1', '2', '3'] });

/** Five days that staff can serve whole; `stillSeconds`: so long before closing nobody is called any more. */
const days = (stillSeconds: number): LogRow[] =>
  Array.from({ length: 5 }, (_, day) => {
    const opensMs = Date.parse('2026-11-23T00:00:00Z') + day * 86_400_000;
    const closesMs = opensMs + typicalDaySeconds * 1000;
    const toIso = (ms: number) => new Date(ms).toISOString();
    const rows = simulateDay({
      ...{ seed: 11 + day, queue: 'clinic', breaks: [], lanes: [lane], behaviour: realisticBehaviour },
      ...{ opensAt: toIso(opensMs), closesAt: toIso(closesMs) },
    });
    const stillAt = toIso(closesMs - stillSeconds * 1000);
    return rows.filter(({ at, type }) => stillSeconds === 0 || at < stillAt || type === 'check-in');
  }).flat();
const recordOf = (stillSeconds: number) => replayReach(toBacktestSteps(days(stillSeconds), seoulSeconds));

it('warns hardly anybody on days that staff can serve whole', () => {
  const checkIns = days(0).filter(({ type }) => type === 'check-in').length;
  const { warned, inTime } = recordOf(0);
  expect(warned / checkIns).toBeLessThan(0.01);
  expect(inTime / Math.max(1, warned)).toBeLessThan(0.5);
}, 60_000);

it('warns nearly all whom nobody calls in the last hour and a half, in time or not when last called', () => {
  const { warned, inTime, unwarned } = recordOf(5400);
  expect(warned).toBeGreaterThan(100);
  expect(inTime).toBe(0);
  expect(unwarned / warned).toBeLessThan(0.05);
}, 60_000);
