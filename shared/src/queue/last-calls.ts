import type { CalledTicket } from '../contract/board.js';
import type { LaneDay } from './state.js';
import { ticketsNamed } from './tickets.js';

/** The lane's last calls, newest first: each with whether it is over. */
export const callsOf = (lane: LaneDay): CalledTicket[] =>
  lane.lastCalls
    .filter((call) => !hasGoneOn(lane, call))
    .map((call) => (isOver(lane, call) ? { ...call, over: true } : call));

/** A number alone does not say what became of its holder. */
function isOver(lane: LaneDay, { ticket }: CalledTicket): boolean {
  const called = ticketsNamed(lane, ticket);
  return called.length > 0 && !called.some(({ status }) => status === 'in-service');
}

/** One number stands at one room only: not at that of a station its holder has left for another lane. */
function hasGoneOn(lane: LaneDay, { ticket, calledAt }: CalledTicket): boolean {
  const stations = ticketsNamed(lane, ticket);
  const last = stations.find((station) => !('to' in station));
  if (!last) return stations.length > 0;
  return last.earlier !== undefined && calledAt < last.checkedInAt;
}
