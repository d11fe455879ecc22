import type { Board, Desk } from '@hannun/shared/contract';
import { useEffect, useState } from 'react';
import { findOpenTicket, issuedTicket } from '../desk/desk-tickets.js';
import { historyItems } from '../desk/history-items.js';
import type { PaperWidth } from '../settings/settings.js';
import { PrintedSlip } from './PrintedSlip.js';
import { buildSlip } from './slip.js';
import { slipOrigin } from './slip-origin.js';

type AutoPrintProps = { desk: Desk; board: Board | null; deviceId: string; paper: PaperWidth };

/** Prints each slip of this tablet's own check-ins once, as soon as it has its QR code. */
export function AutoPrint({ desk, board, deviceId, paper }: AutoPrintProps) {
  const issued = issuedTickets(desk, deviceId);
  const [printed, setPrinted] = useState(() => new Set(issued.map((ticket) => slipKey(desk, ticket))));
  const nextTicket = issued.find((ticket) => !printed.has(slipKey(desk, ticket)));
  const slip = nextTicket === undefined ? null : buildSlip(desk, board, nextTicket, slipOrigin());
  const printable = slip?.url && nextTicket !== undefined ? slipKey(desk, nextTicket) : undefined;
  useEffect(() => {
    if (printable === undefined) return;
    print();
    setPrinted((before) => new Set([...before, printable]));
  }, [printable]);
  return slip?.url ? <PrintedSlip slip={slip} width={paper} /> : null;
}

/** Numbers come back the next day, on other slips. */
const slipKey = (desk: Desk, ticket: string): string =>
  `${ticket} ${findOpenTicket(desk, ticket)?.ticket.token}`;

const issuedTickets = (desk: Desk, deviceId: string): string[] =>
  historyItems(desk)
    .filter(({ device, undone }) => device === deviceId && !undone)
    .flatMap((item) => issuedTicket(desk, item) ?? [])
    .reverse();
