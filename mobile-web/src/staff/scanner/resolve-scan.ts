import { type BoothChoices, standingIn } from '@hannun/shared/booths';
import type { Desk, LaneDesk, OpenTicket } from '@hannun/shared/contract';
import { ticketsOnDesk } from '../desk/desk-tickets.js';
import type { Tap } from '../tablet/tablet.js';

export type ScanResult =
  | { found: 'tap'; tap: Tap; lane: string }
  /** Gone, not answering, or served already: staff decide. */
  | { found: 'ticket'; ticket: string; lane: string }
  | { found: 'nothing' };

/**
 * Resolves a scanned URL, token or number: at a booth waiting tickets are called, and the booth's own person is
 * finished; others are shown, and so is everybody at reception.
 */
export function resolveScan(text: string, desk: Desk, choices: BoothChoices): ScanResult {
  const [, token = text] = /\/t\/([\w-]+)/.exec(text) ?? [];
  const matches = (ticket: OpenTicket) => ticket.token === token || ticket.ticket === text.toUpperCase();
  for (const lane of desk.lanes) {
    const ticket = ticketsOnDesk(lane).find(matches);
    if (ticket) return resolveTicket(ticket, lane, choices);
  }
  return { found: 'nothing' };
}

function resolveTicket(ticket: OpenTicket, laneDesk: LaneDesk, choices: BoothChoices): ScanResult {
  const { ticket: name } = ticket;
  const { lane } = laneDesk;
  const standing = standingIn(choices, laneDesk);
  if (standing.at !== 'booth') return { found: 'ticket', ticket: name, lane };
  const { booth } = standing;
  if (ticket.status === 'in-service' && ticket.booth === booth)
    return { found: 'tap', tap: { type: 'check-out', ticket: name }, lane };
  if (ticket.status === 'waiting' && !ticket.missing)
    return { found: 'tap', tap: { type: 'call', lane, booth, ticket: name }, lane };
  return { found: 'ticket', ticket: name, lane };
}
