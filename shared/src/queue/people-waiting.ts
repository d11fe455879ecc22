import type { Absent } from '../contract/desk.js';
import type { Ticket } from '../contract/ticket.js';
import type { LaneDay } from './state.js';
import { allTickets, callingOrder, peopleOn, waitingTickets } from './tickets.js';

/** Of those with a number only as many as the last recount found. */
export const peopleWaiting = (lane: LaneDay): number => peopleOn(waitingTickets(lane)) - absentPeople(lane);

/**
 * How many of those in line are not there by the last recount. Whoever has left since, or did not come when called,
 * was one of them: a count may overstate a little, never leave out somebody who waits.
 */
export function absentPeople(lane: LaneDay): number {
  const { absent } = lane;
  if (!absent) return 0;
  const rest = absent.people - peopleOn(allTickets(lane).filter((ticket) => wasAbsent(absent, ticket)));
  return Math.max(
    0,
    Math.min(rest, peopleOn(waitingTickets(lane).filter((ticket) => mayBeAbsent(absent, ticket)))),
  );
}

/** In line when it was counted, and not seen since. */
export const mayBeAbsent = ({ countedAt }: Absent, { checkedInAt, reinstated }: Ticket): boolean =>
  checkedInAt <= countedAt && (reinstated === undefined || reinstated.at <= countedAt);

/** In line when it was counted, and found away since, even if back by now. */
export function wasAbsent({ countedAt }: Absent, ticket: Ticket): boolean {
  if (ticket.checkedInAt > countedAt) return false;
  if (ticket.status === 'gone')
    return ticket.goneAt >= countedAt && (ticket.calledAt === undefined || ticket.calledAt >= countedAt);
  return ticket.reinstated?.goneAt !== undefined && ticket.reinstated.goneAt >= countedAt;
}

/**
 * How many people may stand before each waiting number. Nobody knows where in the line the absent were, but there are
 * never more ahead than were counted, less those who surely stand behind.
 */
export function peopleAhead(lane: LaneDay): Map<number, number> {
  const order = callingOrder(lane);
  const ahead = new Map<number, number>();
  const absent = lane.absent ?? null;
  let before = peopleOn(order);
  let here = before - absentPeople(lane);
  for (const ticket of order.toReversed()) {
    before -= ticket.party;
    ahead.set(ticket.number, Math.max(0, Math.min(before, here - ticket.party)));
    if (!absent || !mayBeAbsent(absent, ticket)) here -= ticket.party;
  }
  return ahead;
}
