import type { Desk, LaneDesk } from '@hannun/shared/contract';
import { lanesToday } from '@hannun/shared/queue';
import type { LanePause } from '@hannun/shared/saying';
import { type DeskLaneSaying, sayDeskLane } from '../desk/desk-saying.js';
import type { Tap } from '../tablet/tablet.js';
import type { MessageKey } from '../translation.js';

/** What ends a pause, and how the key that does it is called. */
export type Resumption = { name: MessageKey; values: { lane: string }; tap: Tap };

export type PauseOfLane = {
  pause: LanePause;
  /** The lane's letter, if of several lanes it alone is paused. */
  onlyLane: string | null;
  resumption: Resumption;
  /** The same until the pause ends or is changed. */
  key: string;
};

/** The pause in which people of a lane would be called; `null`: there is none. */
export function pauseOfLane(desk: Desk, lane: LaneDesk): PauseOfLane | null {
  const said = sayDeskLane(desk, lane);
  if (!said?.pause) return null;
  const { pause, isPausedAlone } = said;
  return {
    pause,
    onlyLane: desk.lanes.length > 1 && isPausedAlone ? lane.code : null,
    resumption: resumptionOf(desk, lane, said),
    key: JSON.stringify([isPausedAlone && lane.lane, pause]),
  };
}

/**
 * A lane's own pause goes first, as lifting it touches no other lane; lifting the clinic's says that it does. Nothing
 * goes on now where the lane is shut besides.
 */
export function resumptionOf(
  desk: Desk,
  { lane, code }: LaneDesk,
  { saying, hasOwnPause, isClinicPaused }: DeskLaneSaying,
): Resumption {
  const values = { lane: code };
  const isOfMany = lanesToday(desk).length > 1;
  const [one, all] =
    saying.state === 'paused'
      ? (['resumeNow', 'resumeAllNow'] as const)
      : (['endPause', 'endAllPauses'] as const);
  if (!hasOwnPause && isClinicPaused) return { name: isOfMany ? all : one, values, tap: { type: 'resume' } };
  return { name: isClinicPaused ? 'resumeLaneOnly' : one, values, tap: { type: 'resume', lane } };
}
