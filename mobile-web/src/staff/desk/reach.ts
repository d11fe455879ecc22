import type { Board, Desk, LaneBoard, LaneDesk, OpenTicket } from '@hannun/shared/contract';
import { lastReached } from '@hannun/shared/saying';
import { boardOfDesk } from './desk-saying.js';

/** A lane by the desk, which knows of this tablet's own taps first, and how far the public board says the day reaches. */
export function laneWithReach(desk: Desk, board: Board | null, id: string): LaneBoard | undefined {
  const own = boardOfDesk(desk).lanes.find(({ lane }) => lane === id);
  const reachable = board?.lanes.find(({ lane }) => lane === id)?.reachable;
  return own && { ...own, ...(reachable === undefined ? {} : { reachable }) };
}

/** Those in line who may not be served today, as their own tickets say. */
export function beyondReach(desk: Desk, board: Board | null, { lane: id, line }: LaneDesk): OpenTicket[] {
  const lane = laneWithReach(desk, board, id);
  if (!lane) return [];
  return line
    .filter(({ missing }) => !missing)
    .filter(({ ticket }, ahead) => lastReached(lane, ticket, ahead) !== null);
}
