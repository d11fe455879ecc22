import type { Ticket } from '../../contract/ticket.js';
import type { LaneDay } from '../state.js';
import { callingOrder, isMissing, put, ticketsOf } from '../tickets.js';
import { accept, alreadyDone, placeLast, type Rule, refuse, withTicket } from './decision.js';

export const postpone: Rule<'postpone'> = (state, { ticket: name, places, at }) =>
  withTicket(state, name, (lane, ticket) => {
    if (ticket.status !== 'waiting' || isMissing(lane, ticket)) return alreadyDone(lane, ticket);
    if (ticket.postponed) {
      return refuse('already-done', `Ticket ${name} has already been postponed once and keeps its place.`);
    }
    const later = standBehind(lane, ticket, places);
    if (!later)
      return refuse('nobody-waiting', `Ticket ${name} cannot be postponed: nobody is waiting behind it.`);
    const { number } = ticket;
    return accept([{ type: 'postponed', at, lane: lane.lane, number, place: later.place }], {
      ticket: name,
      ahead: later.ahead,
    });
  });

/** The first place at least that many tickets later, else the last. */
function standBehind(lane: LaneDay, ticket: Ticket, places: number): { place: number; ahead: number } | null {
  const before = aheadOf(lane, ticket.number);
  const last = { place: placeLast(lane), ahead: aheadAt(lane, ticket, placeLast(lane)) };
  if (last.ahead <= before) return null;
  for (const place of gapsAfter(lane, ticket)) {
    const ahead = aheadAt(lane, ticket, place);
    if (ahead >= before + places) return { place, ahead };
  }
  return last;
}

function gapsAfter(lane: LaneDay, ticket: Ticket): number[] {
  const line = ticketsOf(lane, lane.line).filter(
    ({ place, number }) => place >= ticket.place && number !== ticket.number,
  );
  return line.flatMap(({ place }, index) => {
    const next = line[index + 1]?.place ?? placeLast(lane) + 1;
    const gap = (place + next) / 2;
    return place < gap && gap < next ? [gap] : [];
  });
}

const aheadAt = (lane: LaneDay, ticket: Ticket, place: number): number =>
  aheadOf(put(lane, ticket.number, { ...ticket, place }), ticket.number);

const aheadOf = (lane: LaneDay, number: number): number =>
  callingOrder(lane).findIndex((ticket) => ticket.number === number);
