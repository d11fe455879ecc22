import type { LaneDesk, OpenTicket } from '../contract/desk.js';

/** Those thought to have left aside. */
export const countPeople = (tickets: readonly OpenTicket[]): number =>
  tickets.reduce((people, { party, missing }) => people + (missing ? 0 : party), 0);

/** How many people stand before a ticket of a desk's line; never more than a recount found. */
export function peopleAheadOnDesk({ line, waiting }: LaneDesk, ticket: string): number {
  const index = line.findIndex((each) => each.ticket === ticket);
  const others = Math.max(0, waiting - (line[index]?.party ?? 0));
  return Math.min(countPeople(line.slice(0, Math.max(index, 0))), others);
}

/** Who is called next, in order. */
export const nextInLine = ({ line }: LaneDesk, count: number): OpenTicket[] =>
  line.filter(({ missing }) => !missing).slice(0, count);

export type NoShow = Extract<OpenTicket, { status: 'gone' }>;

/** Who was called and did not come, the latest first: whoever comes late is most often among the last few. */
export const latestNoShows = ({ gone }: LaneDesk, count: number): NoShow[] =>
  gone
    .filter((ticket): ticket is NoShow => ticket.status === 'gone' && ticket.reason === 'no-show')
    .sort((a, b) => (a.goneAt < b.goneAt ? 1 : -1))
    .slice(0, count);

/** How many tickets are called before it, those thought to have left aside; −1 for one that does not wait. */
export const ticketsAheadOnDesk = ({ line }: Pick<LaneDesk, 'line'>, ticket: string): number =>
  line.filter(({ missing }) => !missing).findIndex((each) => each.ticket === ticket);
