import type { CalledTicket, LaneBoard } from '../contract/board.js';

/** Older calls are over, whatever became of them. */
const callLastsMs = 20 * 60 * 1000;

const isRecent = ({ calledAt }: CalledTicket, nowMs: number): boolean =>
  nowMs - Date.parse(calledAt) < callLastsMs;

/** Whether whoever was called may still be on the way to the booth. */
export const isCallOpen = (call: CalledTicket, nowMs: number): boolean => !call.over && isRecent(call, nowMs);

/** Whom a lane has got to; `null`: its last call says nothing of now. */
export function lastCalled({ nowServing: [call] }: LaneBoard, nowMs: number): string | null {
  return call && isRecent(call, nowMs) ? call.ticket : null;
}
