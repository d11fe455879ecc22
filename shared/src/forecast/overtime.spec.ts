import { expect, it } from 'vitest';
import type { LaneEvent } from './lane-events.js';
import { at, dayBegan, forecasterAfter } from './testing/lane-scenario.js';

const joined = (id: string, time: number): LaneEvent => ({ type: 'joined', at: time, id });
const called = (id: string, time: number): LaneEvent => ({ type: 'called', at: time, id, booth: '1' });

/** Seconds after five o'clock that the next day counts on. */
const overtimeAfter = (...day: LaneEvent[]): number =>
  forecasterAfter([dayBegan(), ...day, dayBegan(1)]).memory.overtime;

it('is as long as the line of the day was still called after closing', () => {
  expect(overtimeAfter(joined('A1', at(16, 50)), called('A1', at(17, 20)))).toBe(20 * 60);
});

it('is not learnt from an evening opened again by hand', () => {
  const evening = [joined('A2', at(19, 30)), called('A2', at(19, 40))];
  expect(overtimeAfter(joined('A1', at(16)), called('A1', at(16, 10)), ...evening)).toBe(0);
});
