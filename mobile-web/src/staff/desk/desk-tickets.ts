import {
  type Desk,
  type HistoryEntry,
  type LaneDesk,
  type OpenTicket,
  ticketId,
} from '@hannun/shared/contract';
import { finishedTicket } from '@hannun/shared/queue';

/** The ticket a check-in issued, while its holder waits; else `null`. */
export function issuedTicket(desk: Desk, { type, tickets }: HistoryEntry): string | null {
  const [issued] = tickets;
  const lane = desk.lanes.find((each) => each.lane === issued?.lane);
  if (type !== 'check-in' || !issued || lane?.way !== 'slips') return null;
  const ticket = ticketId(lane.code, issued.number);
  return lane.line.some((waiting) => waiting.ticket === ticket) ? ticket : null;
}

/** In any lane: those in it, and those served not long ago. */
export function findOpenTicket(desk: Desk, name: string) {
  for (const lane of desk.lanes) {
    const found = ticketsOnDesk(lane).find(({ ticket }) => ticket === name);
    if (found) return { lane, ticket: found };
  }
  return null;
}

/** All that staff can still act on. */
export const ticketsOnDesk = (lane: LaneDesk): OpenTicket[] => [
  ...lane.inService,
  ...lane.line,
  ...(lane.awaiting ?? []),
  ...lane.gone,
  ...servedTickets(lane),
];

/** Finished, and may still be sent to another lane; the latest first. */
export const servedTickets = ({ code, served = [] }: LaneDesk): OpenTicket[] =>
  served
    .toSorted((a, b) => (a.checkedOutAt < b.checkedOutAt ? 1 : -1))
    .map((ticket) => ({
      ...finishedTicket(ticket),
      ticket: ticketId(code, ticket.number),
      missing: false,
    }));
