import { freshnessAt, freshnessLimits } from '@hannun/shared/client';
import type { Board } from '@hannun/shared/contract';
import { type ClinicSaying, sayClinic } from '@hannun/shared/saying';

/** When and where plain text is read. */
export type Reading = { nowMs: number; timeZone: string };

/** As phones say it. */
export function sayHeard(board: Board, { nowMs, timeZone }: Reading): ClinicSaying | null {
  const freshness = freshnessAt(board.contactAt, nowMs, freshnessLimits.phone);
  return sayClinic(board, { nowMs, timeZone, freshness });
}
