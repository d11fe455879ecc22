import type { Desk, LaneDesk, OpenTicket } from '@hannun/shared/contract';
import type { Tap } from '../tablet/tablet.js';

export type ScanResult =
  | { found: 'tap'; tap: Tap; lane: string }
  /** Gone or not answering: staff decide. */
  | { found: 'ticket'; ticket: string; lane: string }
  | { found: 'nothing' };

/**
 * Resolves a scanned URL, token or number: waiting tickets are called, those in service are finished, others
 * are shown.
 */
export function resolveScan(text: string, desk: Desk, booth: string): ScanResult {
  const [, token = text] = /\/t\/([\w-]+)/.exec(text) ?? [];
  const matches = (ticket: OpenTicket) => ticket.token === token || ticket.ticket === text.toUpperCase();
  for (const lane of desk.lanes) {
    const ticket = [...lane.inService, ...lane.line, ...lane.gone].find(matches);
    if (ticket) return resolveTicket(ticket, lane, booth);
  }
  return { found: 'nothing' };
}

function resolveTicket(ticket: OpenTicket, { lane, way }: LaneDesk, booth: string): ScanResult {
  const { ticket: name } = ticket;
  if (ticket.status === 'in-service') return { found: 'tap', tap: { type: 'check-out', ticket: name }, lane };
  if (ticket.status === 'waiting' && !ticket.missing && way !== 'heads')
    return { found: 'tap', tap: { type: 'call', lane, booth, ticket: name }, lane };
  return { found: 'ticket', ticket: name, lane };
}
