import type { Board, LaneBoard } from '../contract/board.js';
import type { PauseReason } from '../contract/value-lists.js';

export type LanePause = { reason: PauseReason; until: string | null };

/** Of its clinic, also before its opening, or of the lane itself, whichever lasts longer. */
export function pauseOf(board: Board, lane: LaneBoard): LanePause | null {
  const own = lane.reason ? { reason: lane.reason, until: lane.pausedUntil ?? null } : null;
  if (board.status !== 'paused' && board.reason === undefined) return own;
  const whole = { reason: board.reason ?? 'other', until: board.resumesAt ?? null };
  return own && endsLater(own, whole) ? own : whole;
}

const endsLater = ({ until }: LanePause, than: LanePause): boolean =>
  than.until !== null && (until === null || until > than.until);

/** The same of a lane that is not heard: what was known of and is not over, else the planned break that has begun. */
export function pauseSince(board: Board, lane: LaneBoard, nowMs: number): LanePause | null {
  const known = pauseOf(board, lane);
  if (known && (known.until === null || Date.parse(known.until) > nowMs)) return known;
  const { breaks = [] } = lane;
  const begun = breaks.find(({ from, until }) => Date.parse(from) <= nowMs && Date.parse(until) > nowMs);
  return begun ? { reason: begun.reason ?? 'other', until: begun.until } : null;
}
