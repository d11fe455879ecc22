import type { LaneBoard } from '@hannun/shared/contract';
import type { ClinicReading, LaneFilter } from '../saying/clinic-reading.js';

export type ListOptions = { view: 'list' | 'map'; sort: 'soonest' | 'nearest'; test: LaneFilter };

export const defaultOptions: ListOptions = { view: 'list', sort: 'soonest', test: null };

/** All tests that run in the district today, each once. */
export function listTests(readings: readonly ClinicReading[]): readonly LaneBoard[] {
  const tests = new Map<string, LaneBoard>();
  for (const { saying } of readings)
    for (const { lane } of saying.lanes) if (!tests.has(lane.lane)) tests.set(lane.lane, lane);
  return [...tests.values()];
}
