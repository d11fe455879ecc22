import type { CalledTicket, LaneBoard, PauseReason } from '@hannun/shared';

/** How a lane's row stands: resting, being called, old, or paused with its clinic. */
export type LaneMode =
  | { state: 'idle' }
  | { state: 'called'; call: CalledTicket }
  | { state: 'stale' }
  | { state: 'paused'; reason: PauseReason; resumesAt: string | null };

/** The call a row shows: the one on stage, else the lane's last. */
export const shownCall = (lane: LaneBoard, mode: LaneMode): CalledTicket | undefined =>
  mode.state === 'called' ? mode.call : lane.nowServing[0];

/** Whether the people waiting stand where a number would: none was called yet, or heads are only counted. */
export const uncalled = (lane: LaneBoard, mode: LaneMode): boolean =>
  lane.nowServing.length === 0 && mode.state === 'idle';
