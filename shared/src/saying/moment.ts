import type { Freshness } from '../client/freshness.js';
import type { Board } from '../contract/board.js';
import { dayInZone, type TimeZone } from '../date-time/zoned-time.js';

/** When a board is read, and how recently its clinic was heard. */
export type Moment = { nowMs: number; timeZone: TimeZone; freshness: Freshness };

/**
 * What a row tells of the line while nothing is heard is dated by `seenAt`, `null`: never heard. `showsCount`: its
 * count may still be said; later nothing but hours, telephone and what was shut.
 */
export type Silence = { seenAt: string | null; showsCount: boolean };

/** Recently enough for figures without a date. */
export const isHeard = ({ freshness }: Pick<Moment, 'freshness'>): boolean =>
  freshness === 'live' || freshness === 'checking';

/** `null`: the clinic is heard. */
export const silenceOf = ({ contactAt }: Board, moment: Moment): Silence | null =>
  isHeard(moment) ? null : { seenAt: contactAt, showsCount: moment.freshness === 'stale' };

/** Whether the day of a board has ended. */
export const isLaterDay = ({ day }: Board, { nowMs, timeZone }: Moment): boolean =>
  dayInZone(timeZone, nowMs) > day;

type Timed = {
  state?: string;
  opensAt?: string | null | undefined;
  reopensAt?: string | null;
  until?: string | null;
};

/**
 * Whether a row that was last heard, or follows from hours, holds until the hour that it names, and on its own day;
 * what comes then nobody knows.
 */
export function stillHolds(row: Timed, board: Board, moment: Moment): boolean {
  const next = row.opensAt ?? row.reopensAt ?? row.until ?? null;
  return next === null ? !isLaterDay(board, moment) : Date.parse(next) > moment.nowMs;
}
