import { freshnessAt, freshnessLimits } from '@hannun/shared/client';
import type { Board } from '@hannun/shared/contract';
import { formatClosingOn } from '@hannun/shared/date-time';
import { type ClinicSaying, lastClosingToday, sayClinic } from '@hannun/shared/saying';

/** When and where plain text is read. */
export type Reading = { nowMs: number; timeZone: string };

/** As phones say it. */
export function sayHeard(board: Board, { nowMs, timeZone }: Reading): ClinicSaying | null {
  const freshness = freshnessAt(board.contactAt, nowMs, freshnessLimits.phone);
  return sayClinic(board, { nowMs, timeZone, freshness });
}

/** The clock time until which a clinic is open today; `null`: it goes on beyond today, or has closed. */
export function closingToday({ lanes }: ClinicSaying, board: Board, { nowMs, timeZone }: Reading) {
  const { day, closesAt } = lastClosingToday(board, lanes, nowMs);
  return closesAt === undefined ? null : formatClosingOn(timeZone, day, closesAt);
}
