import type { CarriedLane } from '../contract/desk.js';
import type { CarriedDay } from './events.js';
import { numbersIn, rangesOf } from './numbers.js';
import type { ClinicDay, LaneDay } from './state.js';
import { putTicket } from './tickets.js';

/** A day just begun with what it takes over from the one before. */
export function withCarriedDay(
  begun: ClinicDay,
  { continuation, settings, lastTapAt, lanes }: CarriedDay,
): ClinicDay {
  const carried = new Map(lanes.map((each) => [each.lane, each]));
  return {
    ...begun,
    carriedOver: continuation,
    settings,
    lastTapAt,
    lanes: begun.lanes.map((lane) => {
      const from = carried.get(lane.lane);
      return from ? withCarriedLane(lane, from) : lane;
    }),
  };
}

function withCarriedLane(
  empty: LaneDay,
  { lane: _, tickets, openBooths, reserved, ...counters }: CarriedLane,
): LaneDay {
  const numbers = [...tickets.map(({ number }) => number), ...reserved.flatMap(numbersIn)];
  const carriedNumbers = rangesOf(numbers.sort((a, b) => a - b));
  const begun: LaneDay = {
    ...empty,
    ...counters,
    reserved,
    openBooths: openBooths ? empty.booths.filter((booth) => openBooths.includes(booth)) : empty.openBooths,
    ...(carriedNumbers.length > 0 ? { carriedNumbers } : {}),
  };
  return tickets.reduce((lane, ticket) => putTicket(lane, ticket.number, ticket), begun);
}
