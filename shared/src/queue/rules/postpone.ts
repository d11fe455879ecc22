import type { Ticket } from '../../contract/ticket.js';
import type { LaneDay } from '../state.js';
import { callingOrder, isMissing, putTicket, ticketsOf } from '../tickets.js';
import { accept, alreadyDone, type CommandRule, rankAtEnd, reject, withTicket } from './decision.js';

export const postpone: CommandRule<'postpone'> = (state, { ticket: name, places, at }) =>
  withTicket(state, name, (lane, ticket) => {
    if (ticket.status !== 'waiting' || isMissing(lane, ticket)) return alreadyDone(lane, ticket);
    if (ticket.postponed) {
      return reject('already-done', `Ticket ${name} has already been postponed once and keeps its place.`);
    }
    const later = findLaterRank(lane, ticket, places);
    if (!later)
      return reject('nobody-waiting', `Ticket ${name} cannot be postponed: nobody is waiting behind it.`);
    const { number } = ticket;
    return accept([{ type: 'postponed', at, lane: lane.lane, number, place: later.place }], {
      ticket: name,
      ahead: later.ahead,
    });
  });

/** The first place at least that many tickets later, else the last. */
function findLaterRank(
  lane: LaneDay,
  ticket: Ticket,
  places: number,
): { place: number; ahead: number } | null {
  const before = ticketsAhead(lane, ticket.number);
  const last = { place: rankAtEnd(lane), ahead: ticketsAheadAtRank(lane, ticket, rankAtEnd(lane)) };
  if (last.ahead <= before) return null;
  for (const place of ranksAfter(lane, ticket)) {
    const ahead = ticketsAheadAtRank(lane, ticket, place);
    if (ahead >= before + places) return { place, ahead };
  }
  return last;
}

function ranksAfter(lane: LaneDay, ticket: Ticket): number[] {
  const line = ticketsOf(lane, lane.line).filter(
    ({ place, number }) => place >= ticket.place && number !== ticket.number,
  );
  return line.flatMap(({ place }, index) => {
    const next = line[index + 1]?.place ?? rankAtEnd(lane) + 1;
    const middle = (place + next) / 2;
    return place < middle && middle < next ? [middle] : [];
  });
}

const ticketsAheadAtRank = (lane: LaneDay, ticket: Ticket, place: number): number =>
  ticketsAhead(putTicket(lane, ticket.number, { ...ticket, place }), ticket.number);

const ticketsAhead = (lane: LaneDay, number: number): number =>
  callingOrder(lane).findIndex((ticket) => ticket.number === number);
