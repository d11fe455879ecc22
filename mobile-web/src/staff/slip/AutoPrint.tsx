import type { Desk } from '@hannun/shared/contract';
import { useNow } from '@hannun/shared/ui/use-now';
import { useEffect, useState } from 'react';
import type { TabletView } from '../tablet/tablet.js';
import { autoPrintDecision, issuedSlips } from './auto-print.js';

type AutoPrintProps = {
  desk: Desk;
  deviceId: string;
  view: Pick<TabletView, 'connection' | 'unconfirmedTickets' | 'clockOffsetMs'>;
  print: (ticket: string) => void;
};

/** Prints each slip of this tablet's own check-ins once. */
export function AutoPrint({ desk, deviceId, view, print }: AutoPrintProps) {
  const issued = issuedSlips(desk, deviceId);
  const [settled, setSettled] = useState(() => new Set(issued.map(({ command }) => command)));
  const moment = {
    nowMs: useNow().wallMs + view.clockOffsetMs,
    connected: view.connection === 'live',
    unconfirmed: view.unconfirmedTickets,
  };
  const due = issued
    .filter(({ command }) => !settled.has(command))
    .map((slip) => ({ ...slip, decision: autoPrintDecision(slip, moment) }))
    .find(({ decision }) => decision !== 'wait');
  useEffect(() => {
    if (!due) return;
    if (due.decision === 'print') print(due.ticket.ticket);
    setSettled((before) => new Set([...before, due.command]));
  });
  return null;
}
