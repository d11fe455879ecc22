import { expect, it } from 'vitest';
import { createForecaster } from './day-lifecycle.js';
import type { LaneEvent } from './lane-events.js';
import { observe } from './observe.js';
import { estimateAtPosition, estimateNewTicket } from './wait-estimate.js';

const opensAt = 9 * 3600;
const joined = (count: number, from = 1): LaneEvent[] =>
  Array.from({ length: count }, (_, index) => ({
    type: 'joined',
    at: opensAt + from + index,
    id: `A${from + index}`,
  }));

function lineAfter(...events: readonly LaneEvent[]) {
  const forecaster = createForecaster();
  const hours = { opensAt, closesAt: 18 * 3600 };
  observe(forecaster, { type: 'day-began', at: opensAt, midnight: 0, hours, breaks: [] });
  for (const event of events) observe(forecaster, event);
  const nowSeconds = forecaster.flow.now;
  return {
    joining: estimateNewTicket(forecaster, nowSeconds),
    at: (position: number) => estimateAtPosition(forecaster, nowSeconds, position)?.likely ?? 0,
  };
}

const recounted = (absent: number, at = opensAt + 60): LaneEvent => ({ type: 'recounted', at, absent });
const gone = (id: string, at = opensAt + 61): LaneEvent => ({ type: 'gone', at, id, reason: 'no-show' });

it('waits only for as many as the last recount found, wherever in the line they stand', () => {
  const counted = lineAfter(...joined(20), recounted(10));
  const short = lineAfter(...joined(10), recounted(0));
  expect(counted.joining?.ahead).toBe(10);
  expect(counted.joining?.likely).toBeCloseTo(short.joining?.likely ?? 0);
  expect(counted.at(0)).toBeCloseTo(short.at(0));
  expect(counted.at(19)).toBeLessThan(lineAfter(...joined(20), recounted(0)).at(19) * 0.6);
});

it('counts in full whoever joins after it, and takes who is found away for one of those', () => {
  expect(lineAfter(...joined(20), recounted(10), ...joined(5, 100)).joining?.ahead).toBe(15);
  expect(lineAfter(...joined(20), recounted(1), gone('A3')).joining?.ahead).toBe(19);
  expect(lineAfter(...joined(20), recounted(1), gone('A3'), gone('A4')).joining?.ahead).toBe(18);
});

it('takes who does not come when called for one of those, unless called before the count', () => {
  const called = (at: number): LaneEvent => ({ type: 'called', at, id: 'A1', booth: '1' });
  expect(
    lineAfter(...joined(20), recounted(2), called(opensAt + 61), gone('A1', opensAt + 62)).joining?.ahead,
  ).toBe(18);
  expect(lineAfter(...joined(20), called(opensAt + 59), recounted(2), gone('A1')).joining?.ahead).toBe(17);
});
