import {
  type Desk,
  type HistoryEntry,
  isPlainNumber,
  type LaneDesk,
  type OpenTicket,
  parseTicketId,
  ticketId,
} from '@hannun/shared/contract';
import { finishedTicket, runsToday } from '@hannun/shared/queue';

/** The ticket a check-in issued, while its holder waits; else `null`. */
export function issuedTicket(desk: Desk, { type, tickets }: HistoryEntry): string | null {
  const [issued] = tickets;
  const lane = desk.lanes.find((each) => each.lane === issued?.lane);
  if (type !== 'check-in' || !issued || lane?.way !== 'slips') return null;
  const ticket = ticketId(lane.code, issued.number);
  return lane.line.some((waiting) => waiting.ticket === ticket) ? ticket : null;
}

/** The command that gave a number to somebody who waits. */
export const checkInOf = (desk: Desk, ticket: string): string | undefined =>
  desk.history.find((entry) => !entry.undone && issuedTicket(desk, entry) === ticket)?.command || undefined;

/** The lane that the holder of this ticket usually goes on to, if it runs today. */
export function usualNextLane({ lanes }: Desk, ticket: string): LaneDesk | null {
  const from = lanes.find(({ inService }) => inService.some((each) => each.ticket === ticket));
  return lanes.find((lane) => lane.lane === from?.next && runsToday(lane)) ?? null;
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

/** A number of today that the desk no longer names: it was served, or its person is gone. `at`: when it ended. */
export function findHandedOut(desk: Desk, name: string): { ticket: string; at: string | null } | null {
  const parsed = parseTicketId(name);
  const lane = desk.lanes.find(({ code, way }) => code === parsed?.code && way !== 'heads');
  if (!parsed || !lane) return null;
  const isOfRow = isPlainNumber(parsed.number);
  if (isOfRow && (parsed.number > lane.issued || lane.unissued.includes(parsed.number))) return null;
  // The newest change comes first: of a ticket that is over, its end.
  const end = desk.history.find(
    ({ undone, tickets }) =>
      !undone && tickets.some((each) => each.lane === lane.lane && each.number === parsed.number),
  );
  // How far a tablet has come with its own series is not on the desk.
  return isOfRow || end ? { ticket: name, at: end?.at ?? null } : null;
}
