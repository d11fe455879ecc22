import type { Board, LaneBoard } from '@hannun/shared/contract';
import type { LaneFilter } from '../wait/clinic-wait.js';

export type ListOptions = { view: 'list' | 'map'; sort: 'soonest' | 'nearest'; test: LaneFilter };

export const defaultOptions: ListOptions = { view: 'list', sort: 'soonest', test: null };

/** All tests offered in the district, each once. */
export function listTests(boards: Iterable<Board>): readonly LaneBoard[] {
  const tests = new Map<string, LaneBoard>();
  for (const { lanes } of boards)
    for (const lane of lanes) if (!tests.has(lane.lane)) tests.set(lane.lane, lane);
  return [...tests.values()];
}
