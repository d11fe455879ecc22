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
