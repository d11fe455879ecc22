import { unissuedNumbers } from '../queue/desk.js';
import { laneIntakeAt } from '../queue/lane-intake.js';
import type { ClinicDay, LaneDay } from '../queue/state.js';
import { nextNumber, nextNumbers } from '../queue/tickets.js';
import type { DayCapacity } from './day-capacity.js';

/** A number set by itself rises only by so many, so that the lane does not open for one person at a time. */
const minRise = 3;

/** Not while intake is closed for another reason than a number set by itself. */
export function mayGetLastNumber(state: ClinicDay, lane: LaneDay, nowIso: string): boolean {
  const { intake } = laneIntakeAt(state, lane, nowIso);
  return intake === undefined || intake === 'not-yet' || (intake === 'full' && lane.lastNumber !== null);
}

/** Numbers set aside for a tablet may still be given out. */
function lastNumberServed(lane: LaneDay, { served, waiting }: DayCapacity): number {
  const places = Math.max(0, served - waiting - unissuedNumbers(lane).length);
  return nextNumbers(lane, places).at(-1) ?? nextNumber(lane) - 1;
}

/** For staff, once the line fills the day; `null`: nothing to propose. */
export const proposedLastNumber = (lane: LaneDay, capacity: DayCapacity): number | null =>
  lane.lastNumber === null && !isSetByStaff(lane) && capacity.isFull
    ? lastNumberServed(lane, capacity)
    : null;

/** What the lane's number becomes by itself; `null`: it stays. Staff’s number wins, and their having taken it away. */
export const automaticLastNumber = (lane: LaneDay, capacity: DayCapacity): number | null =>
  isSetByStaff(lane)
    ? null
    : raisedLastNumber(lane.lastNumber, lastNumberServed(lane, capacity), capacity.isFull);

/** Set once the line fills the day, and from then on only raised; `null`: it stays. */
export function raisedLastNumber(current: number | null, served: number, isFull: boolean): number | null {
  if (current === null) return isFull ? served : null;
  return served >= current + minRise ? served : null;
}

const isSetByStaff = ({ lastNumber, lastNumberBy }: LaneDay): boolean =>
  lastNumberBy === 'staff' || (lastNumber !== null && lastNumberBy !== 'forecast');
