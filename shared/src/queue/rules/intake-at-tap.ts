import type { Ticket } from '../../contract/ticket.js';
import { intakeByHandAt } from '../intake-by-hand.js';
import type { ClinicDay, LaneDay } from '../state.js';
import { intakeRejectionCode } from '../status.js';

type Tap = { at: string; number?: number; series?: string };

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
function laneAtTap(lane: LaneDay, { at, number, series }: Tap): LaneDay {
  const { lastNumber, lastNumberAt } = lane;
  const isLater = lastNumberAt != null && at < lastNumberAt;
  const isWithin =
    number !== undefined && series === undefined && lastNumber !== null && number <= lastNumber;
  return {
    ...lane,
    lastNumber: isLater || isWithin ? null : lastNumber,
    ...(series === undefined ? {} : { issued: lane.issued - lane.tickets.filter(isLaterThan(at)).length }),
    tickets: lane.tickets.filter((ticket) => !isLaterThan(at)(ticket)),
    otherTickets: Object.fromEntries(
      Object.entries(lane.otherTickets).filter(([, ticket]) => !isLaterThan(at)(ticket)),
    ),
  };
}

const isLaterThan =
  (at: string) =>
  (ticket: Ticket | undefined): boolean =>
    ticket !== undefined && ticket.checkedInAt > at;
