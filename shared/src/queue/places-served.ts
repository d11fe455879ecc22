import type { PlacesServed } from '../contract/desk.js';
import type { Ticket } from '../contract/ticket.js';
import { isGuestNumber } from '../contract/ticket-id.js';
import type { ClinicDay, LaneDay } from './state.js';
import { allTickets, isCarried } from './tickets.js';

type Half = Pick<ClinicDay, 'noon'>;

const none: PlacesServed = { morning: 0, afternoon: 0 };

/** People taken in today, by the half of the day they came in: what a quota counts. */
export const peopleAdmitted = (state: ClinicDay, lane: LaneDay): PlacesServed =>
  withPeople(state, lane.placesServed ?? none, admittedTickets(state, lane));

/** The part of it that a desk tells in one figure, because it does not name these finished tickets. */
export const placesServed = (state: ClinicDay, lane: LaneDay, named: readonly Ticket[]): PlacesServed =>
  withPeople(
    state,
    lane.placesServed ?? none,
    admittedTickets(state, lane).filter((ticket) => ticket.status === 'finished' && !named.includes(ticket)),
  );

/** A finished ticket of which only the figure was known is open again. */
export function withTicketReturned(
  state: Half,
  lane: LaneDay,
  { number, party, checkedInAt }: Ticket,
): LaneDay {
  if (!lane.placesServed || isGuestNumber(number)) return lane;
  const half = halfOf(state, checkedInAt);
  const people = Math.max(0, lane.placesServed[half] - party);
  return { ...lane, placesServed: { ...lane.placesServed, [half]: people } };
}

/** Who left, never came or was moved on gives the place free again; the line of the day before and guests took none. */
export const admittedTickets = (state: ClinicDay, lane: LaneDay): Ticket[] =>
  allTickets(lane).filter(
    (ticket) =>
      !isGuestNumber(ticket.number) &&
      ticket.status !== 'gone' &&
      ticket.status !== 'moved' &&
      !isCarried(state, ticket),
  );

function withPeople(state: Half, before: PlacesServed, tickets: readonly Ticket[]): PlacesServed {
  const people = { ...before };
  for (const { checkedInAt, party } of tickets) people[halfOf(state, checkedInAt)] += party;
  return people;
}

const halfOf = ({ noon }: Half, at: string): keyof PlacesServed => (at < noon ? 'morning' : 'afternoon');
