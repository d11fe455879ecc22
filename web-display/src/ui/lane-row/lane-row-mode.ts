import type { CalledTicket, LaneBoard, PauseReason } from '@hannun/shared/contract';

export type LaneRowMode =
  | { state: 'idle' }
  | { state: 'called'; call: CalledTicket }
  | { state: 'stale' }
  | { state: 'paused'; reason: PauseReason; resumesAt: string | null };

/** The call being announced, else the lane's last one. */
export const shownCall = (lane: LaneBoard, mode: LaneRowMode): CalledTicket | undefined =>
  mode.state === 'called' ? mode.call : lane.nowServing[0];

/** Whether the number of people waiting takes the place of a called number. */
export const showsWaitingOnly = (lane: LaneBoard, mode: LaneRowMode): boolean =>
  lane.nowServing.length === 0 && mode.state === 'idle';
