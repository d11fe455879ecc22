import type { CalledTicket, LaneBoard } from '../contract/board.js';

/** Older calls are over, whatever became of them. */
const callLastsMs = 20 * 60 * 1000;

/** Whether whoever was called may still be on the way to the booth. */
export const isCallOpen = ({ over, calledAt }: CalledTicket, nowMs: number): boolean =>
  !over && nowMs - Date.parse(calledAt) < callLastsMs;

/** Whom a lane has got to; `null`: its last call says nothing of now. */
export function lastCalled({ nowServing: [call] }: LaneBoard, nowMs: number): string | null {
  return call && nowMs - Date.parse(call.calledAt) < callLastsMs ? call.ticket : null;
}
