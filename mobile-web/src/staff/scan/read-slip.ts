import type { Desk, LaneDesk, OpenTicket } from '@hannun/shared';
import type { Tap } from '../tablet/tablet.js';

export type SlipRead =
  | { found: 'tap'; tap: Tap; lane: string }
  /** Gone or not answering: staff decide. */
  | { found: 'ticket'; ticket: string; lane: string }
  | { found: 'nothing' };

/**
 * Resolves a scanned URL, token or number: waiting tickets are called, those in service are finished, others
 * are shown.
 */
export function readSlip(text: string, desk: Desk, booth: string): SlipRead {
  const [, token = text] = /\/t\/([\w-]+)/.exec(text) ?? [];
  const holder = (ticket: OpenTicket) => ticket.token === token || ticket.ticket === text.toUpperCase();
  for (const lane of desk.lanes) {
    const ticket = [...lane.inService, ...lane.line, ...lane.gone].find(holder);
    if (ticket) return asked(ticket, lane, booth);
  }
  return { found: 'nothing' };
}

function asked(ticket: OpenTicket, { lane, way }: LaneDesk, booth: string): SlipRead {
  const { ticket: name } = ticket;
  if (ticket.status === 'in-service') return { found: 'tap', tap: { type: 'check-out', ticket: name }, lane };
  if (ticket.status === 'waiting' && !ticket.missing && way !== 'heads')
    return { found: 'tap', tap: { type: 'call', lane, booth, ticket: name }, lane };
  return { found: 'ticket', ticket: name, lane };
}
