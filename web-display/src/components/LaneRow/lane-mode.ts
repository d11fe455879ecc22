import type { PauseReason } from '@hannun/shared';

/** How a lane's row stands: resting, being called, old, or paused with its clinic. */
export type LaneMode =
  | { state: 'idle' }
  | { state: 'called' }
  | { state: 'stale' }
  | { state: 'paused'; reason: PauseReason; resumesAt: string | null };
