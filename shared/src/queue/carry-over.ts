import type { CarriedLane, DayHours, ReservedNumbers, StaffOverrides } from '../contract/desk.js';
import type { Ticket } from '../contract/ticket.js';
import { ticketId } from '../contract/ticket-id.js';
import { openedByHandAt, servingOnAfter } from './continuation.js';
import type { CarriedDay } from './events.js';
import { numbersIn, rangesOf } from './numbers.js';
import { absentPeople } from './people-waiting.js';
import { type ClinicDay, initialClinicDay, type LaneDay } from './state.js';
import { sendableSince, sendableTickets, ticketOf, ticketsOf } from './tickets.js';

/** So long somebody who was away may still come back to their place. */
const returningMs = 60 * 60 * 1000;
/** A tablet that lost its connection may not know its last block yet, and issue from the one before. */
const maxBlocksPerDevice = 2;

/** Tablets do not know of finished tickets, but which numbers of their blocks are left. */
type IsIssued = (lane: LaneDay, number: number) => boolean;

/**
 * What the day that begins at the midnight `at` takes over; `null` when the clinic has closed, so that open tickets
 * end with their day. Pure: server and tablet reach the same answer, however late they ask.
 */
export function carryOver(
  state: ClinicDay,
  next: DayHours | null,
  at: string,
  isIssued: IsIssued = (lane, number) => ticketOf(lane, number) !== undefined,
): CarriedDay | null {
  const isRoundTheClock = goesOnByHours(state, next, at);
  const servedUntil = servingOnAfter(lastServiceAt(state));
  if (!isRoundTheClock && servedUntil <= at) return null;
  const staysOpen = isRoundTheClock || isOpenByHand(state, at);
  return {
    continuation: { at, until: isRoundTheClock ? null : servedUntil },
    settings: staysOpen ? settingsStillInForce(state, isRoundTheClock, at) : initialClinicDay.settings,
    lastTapAt: state.lastTapAt ?? state.hours?.opensAt ?? null,
    lanes: state.lanes.map((lane) => carriedLane(lane, { at, staysOpen, isIssued })),
  };
}

const goesOnByHours = ({ hours }: ClinicDay, next: DayHours | null, at: string): boolean =>
  hours !== null && next !== null && hours.closesAt >= at && next.opensAt <= at;

const lastServiceAt = ({ hours, lastTapAt }: ClinicDay): string => {
  const closedAt = hours?.closesAt ?? new Date(0).toISOString();
  return lastTapAt !== null && lastTapAt > closedAt ? lastTapAt : closedAt;
};

function isOpenByHand(state: ClinicDay, at: string): boolean {
  const since = openedByHandAt(state, at);
  return since !== null && (state.hours === null || since >= state.hours.closesAt);
}

/** Round the clock the hours say that intake is open, so only its closing was set by hand. */
function settingsStillInForce(
  { settings: { pause, intake, notice } }: ClinicDay,
  isRoundTheClock: boolean,
  at: string,
): StaffOverrides {
  return {
    pause: pauseStillInForce(pause, at),
    resumedAt: null,
    intake: intake?.open && isRoundTheClock ? null : intake,
    notice,
  };
}

const pauseStillInForce = (pause: StaffOverrides['pause'], at: string): StaffOverrides['pause'] =>
  pause && (pause.until === null || pause.until > at) ? pause : null;

type Takeover = { at: string; staysOpen: boolean; isIssued: IsIssued };

function carriedLane(lane: LaneDay, { at, staysOpen, isIssued }: Takeover): CarriedLane {
  const waiting = ticketsOf(lane, lane.line);
  const inService = ticketsOf(lane, lane.inService);
  const called = new Set(inService.map(({ number }) => ticketId(lane.code, number)));
  const first = Math.min(...waiting.map(({ place }) => place));
  return {
    lane: lane.lane,
    tickets: [...waiting, ...inService, ...recentlyGone(lane, at), ...sendable(lane, at)],
    openBooths: staysOpen ? lane.openBooths : null,
    pause: staysOpen ? pauseStillInForce(lane.pause ?? null, at) : null,
    priorityCalls: lane.priorityCalls,
    overtakers: lane.overtakers.filter((place) => place > first),
    ...(lane.outOfTurnCalls && { outOfTurnCalls: lane.outOfTurnCalls.filter((place) => place > first) }),
    ...absentOf(lane, at),
    startedAt: waiting.length > 0 ? (lane.recounts.at(-1)?.at ?? lane.startedAt) : null,
    lastPlace: lane.lastPlace,
    lastCalls: lane.lastCalls.filter(({ ticket }) => called.has(ticket)),
    reserved: unissuedBlocks(lane, isIssued),
  };
}

/** Counted anew at midnight, because the day that begins does not know who has been found away. */
const absentOf = (lane: LaneDay, countedAt: string): Pick<CarriedLane, 'absent'> => {
  const people = absentPeople(lane);
  return people > 0 ? { absent: { people, countedAt } } : {};
};

/** Longest gone first. */
const recentlyGone = (lane: LaneDay, at: string): Ticket[] => {
  const since = new Date(Date.parse(at) - returningMs).toISOString();
  return ticketsOf(lane, lane.gone)
    .filter((ticket) => ticket.status === 'gone' && ticket.goneAt >= since)
    .reverse();
};

/** Who was served not long ago may still be sent to another lane. */
const sendable = (lane: LaneDay, at: string): Ticket[] => {
  const since = sendableSince(at);
  return [
    ...sendableTickets(lane, at),
    ...ticketsOf(lane, lane.awaiting).filter(
      (ticket) => ticket.status === 'awaiting-result' && ticket.resultAt >= since,
    ),
  ];
};

/** Slips with these numbers may be handed out already, by a tablet without a connection. */
const unissuedBlocks = (lane: LaneDay, isIssued: IsIssued): ReservedNumbers[] =>
  lane.reserved
    .filter(({ device }, index) => {
      const later = lane.reserved.slice(index + 1).filter((block) => block.device === device);
      return later.length < maxBlocksPerDevice;
    })
    .flatMap(({ device, ...block }) =>
      rangesOf(numbersIn(block).filter((number) => !isIssued(lane, number))).map((range) => ({
        ...range,
        device,
      })),
    );
