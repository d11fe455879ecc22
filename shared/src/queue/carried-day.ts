import type { CarriedLane } from '../contract/desk.js';
import { homeOfGuest, isGuestNumber, isPlainNumber } from '../contract/ticket-id.js';
import type { CarriedDay } from './events.js';
import { numbersIn, rangesOf } from './numbers.js';
import type { ClinicDay, LaneDay } from './state.js';
import { putTicket } from './tickets.js';

/** A day just begun with what it takes over from the one before. */
export function withCarriedDay(
  begun: ClinicDay,
  { continuation, settings, lastTapAt, lanes }: CarriedDay,
): ClinicDay {
  const guests = lanes
    .flatMap(({ tickets }) => tickets.map(({ number }) => number))
    .filter(isGuestNumber)
    .map(homeOfGuest);
  const carried = new Map(lanes.map((each) => [each.lane, each]));
  return {
    ...begun,
    carriedOver: continuation,
    settings,
    lastTapAt,
    lanes: begun.lanes.map((lane) => {
      const from = carried.get(lane.lane);
      const away = guests.filter(({ code }) => code === lane.code).map(({ number }) => number);
      return from ? withCarriedLane(lane, from, away) : lane;
    }),
  };
}

function withCarriedLane(
  empty: LaneDay,
  { lane: _, tickets, openBooths, reserved, ...counters }: CarriedLane,
  numbersElsewhere: readonly number[],
): LaneDay {
  const known = [...tickets.map(({ number }) => number), ...numbersElsewhere].filter(isPlainNumber);
  const numbers = new Set([...known, ...reserved.flatMap(numbersIn)]);
  const carriedNumbers = rangesOf([...numbers].sort((a, b) => a - b));
  const begun: LaneDay = {
    ...empty,
    ...counters,
    reserved,
    openBooths: openBooths ? empty.booths.filter((booth) => openBooths.includes(booth)) : empty.openBooths,
    ...(carriedNumbers.length > 0 ? { carriedNumbers } : {}),
  };
  const filled = tickets.reduce((lane, ticket) => putTicket(lane, ticket.number, ticket), begun);
  // Who was served before midnight counts for the day before.
  return { ...filled, finished: 0 };
}
