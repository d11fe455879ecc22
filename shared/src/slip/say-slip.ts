import { type Board, type LaneBoard, rangeAtPosition } from '../contract/index.js';
import type { TimeZone } from '../date-time/index.js';
import { sayTicket, type TicketPlace, type TicketSaying } from '../saying/index.js';

type SlipPlace = {
  ticket: string;
  /** Tickets called before it. */
  ahead: number;
  /** The clinic as whoever hands out the slip knows it. */
  board: Board;
  lane: LaneBoard | undefined;
  /** The same lane with the figures of the public board. */
  figures: LaneBoard | undefined;
};

/** What is true of a ticket that waits, when its slip is handed out: the same as on the page behind the code. */
export function saySlip(
  { ticket, ahead, board, lane, figures }: SlipPlace,
  { nowIso, timeZone }: { nowIso: string; timeZone: TimeZone },
): TicketSaying {
  const range = rangeAtPosition(figures?.places, ahead) ?? newcomersRange(figures, nowIso);
  const place: TicketPlace = { status: 'waiting', ahead, groups: false, range, postponed: false };
  return sayTicket(
    { ticket, place, board, lane },
    { nowMs: Date.parse(nowIso), timeZone, freshness: 'live' },
  );
}

/** Of somebody who has just joined the end of the line; before opening counted from now as well. */
function newcomersRange(known: LaneBoard | undefined, now: string) {
  if (!known?.fromOpening || !known.reopensAt) return known?.forecast ?? null;
  const closedSeconds = Math.max(0, (Date.parse(known.reopensAt) - Date.parse(now)) / 1000);
  const { low, high } = known.fromOpening;
  return { low: low + closedSeconds, high: high + closedSeconds };
}
