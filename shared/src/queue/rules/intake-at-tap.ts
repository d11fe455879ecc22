import { intakeByHandAt } from '../intake-by-hand.js';
import type { ClinicDay, LaneDay } from '../state.js';
import { intakeRejectionCode } from '../status.js';

type Tap = { at: string; number?: number };

/**
 * Why a tap takes nobody in: by its own time, whenever it arrives, because its holder has had the slip since then.
 * Whoever comes while intake is open is taken in, also where it was closed in between.
 */
export function intakeRejectionAtTap(
  state: ClinicDay,
  lane: LaneDay,
  tap: Tap,
): ReturnType<typeof intakeRejectionCode> {
  const code = intakeRejectionCode(state, lane, tap.at);
  if (code === null) return null;
  const then = { ...state, settings: { ...state.settings, intake: intakeByHandAt(state, tap.at) } };
  return intakeRejectionCode(then, laneAtTap(lane, tap), tap.at);
}

/** Before later arrivals took the last places, and before a last number that its own does not exceed or that came later. */
function laneAtTap(lane: LaneDay, { at, number }: Tap): LaneDay {
  const { lastNumber, lastNumberAt } = lane;
  const isLater = lastNumberAt != null && at < lastNumberAt;
  const isWithin = number !== undefined && lastNumber !== null && number <= lastNumber;
  return {
    ...lane,
    lastNumber: isLater || isWithin ? null : lastNumber,
    tickets: lane.tickets.filter((ticket) => ticket === undefined || ticket.checkedInAt <= at),
  };
}
