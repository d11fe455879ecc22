import type { LaneBoard, PauseReason } from '@hannun/shared';

/** How a lane's row stands: resting, being called, old, or paused with its clinic. */
export type LaneMode =
  | { state: 'idle' }
  | { state: 'called' }
  | { state: 'stale' }
  | { state: 'paused'; reason: PauseReason; resumesAt: string | null };

/** Whether the people waiting stand where a number would: none was called yet, or heads are only counted. */
export const uncalled = (lane: LaneBoard, mode: LaneMode): boolean =>
  lane.nowServing.length === 0 && mode.state === 'idle';
