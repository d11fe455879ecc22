import type { Board, Desk } from '@hannun/shared';
import { useEffect, useState } from 'react';
import { deedsOf } from '../desk/deeds.js';
import { slipOf } from '../desk/slip-of.js';
import type { PaperWidth } from '../settings/settings.js';
import { Paper } from './Paper.js';
import { slipFor } from './slip.js';
import { slipOrigin } from './slip-origin.js';

type AutoPrintProps = { desk: Desk; board: Board | null; deviceId: string; paper: PaperWidth };

/** Prints each slip of this tablet's own check-ins once, as soon as it has its QR code. */
export function AutoPrint({ desk, board, deviceId, paper }: AutoPrintProps) {
  const [printed, setPrinted] = useState(() => new Set(slips(desk, deviceId)));
  const due = slips(desk, deviceId).find((ticket) => !printed.has(ticket));
  const slip = due === undefined ? null : slipFor(desk, board, due, slipOrigin());
  const ready = slip?.address ? due : undefined;
  useEffect(() => {
    if (ready === undefined) return;
    print();
    setPrinted((before) => new Set([...before, ready]));
  }, [ready]);
  return slip?.address ? <Paper slip={slip} width={paper} /> : null;
}

const slips = (desk: Desk, deviceId: string): string[] =>
  deedsOf(desk)
    .filter(({ device, undone }) => device === deviceId && !undone)
    .flatMap((deed) => slipOf(desk, deed) ?? [])
    .reverse();
