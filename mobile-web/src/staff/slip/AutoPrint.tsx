import type { Board, Desk } from '@hannun/shared/contract';
import { useEffect, useState } from 'react';
import { issuedTicket } from '../desk/desk-tickets.js';
import { historyItems } from '../desk/history-items.js';
import type { PaperWidth } from '../settings/settings.js';
import { PrintedSlip } from './PrintedSlip.js';
import { buildSlip } from './slip.js';
import { slipOrigin } from './slip-origin.js';

type AutoPrintProps = { desk: Desk; board: Board | null; deviceId: string; paper: PaperWidth };

/** Prints each slip of this tablet's own check-ins once, as soon as it has its QR code. */
export function AutoPrint({ desk, board, deviceId, paper }: AutoPrintProps) {
  const [printed, setPrinted] = useState(() => new Set(issuedTickets(desk, deviceId)));
  const nextTicket = issuedTickets(desk, deviceId).find((ticket) => !printed.has(ticket));
  const slip = nextTicket === undefined ? null : buildSlip(desk, board, nextTicket, slipOrigin());
  const printableTicket = slip?.url ? nextTicket : undefined;
  useEffect(() => {
    if (printableTicket === undefined) return;
    print();
    setPrinted((before) => new Set([...before, printableTicket]));
  }, [printableTicket]);
  return slip?.url ? <PrintedSlip slip={slip} width={paper} /> : null;
}

const issuedTickets = (desk: Desk, deviceId: string): string[] =>
  historyItems(desk)
    .filter(({ device, undone }) => device === deviceId && !undone)
    .flatMap((item) => issuedTicket(desk, item) ?? [])
    .reverse();
