import type { LaneBoard } from '../contract/board.js';
import { ownTicketId } from '../contract/own-ticket-id.js';

/** `null`: a lane has no last number today. */
export const lastTicketOf = ({ code, lastNumber }: LaneBoard): string | null =>
  lastNumber === undefined ? null : ownTicketId(code, lastNumber);

/** While whoever holds it, or was given a later one, waits; a last number that was not reached ends nothing. */
export const lastTicketWaiting = (lane: LaneBoard): string | null =>
  lane.line.split(/[-,]/).some((number) => Number(number) >= Number(lane.lastNumber))
    ? lastTicketOf(lane)
    : null;

/** Whoever stands behind counts as one: how many came with them is not known. */
export function waitingUpToLast({ line, carried = '', lastNumber, waiting }: LaneBoard): number {
  const behind = countAbove(line, lastNumber) - countAbove(carried, lastNumber);
  return Math.max(0, waiting - behind);
}

/** How many of the lane's own numbers, written in ranges: 27-43,45. */
const countAbove = (numbers: string, lastNumber = Number.POSITIVE_INFINITY): number =>
  numbers
    .split(',')
    .map((part) => part.split('-').map(Number))
    .reduce((sum, [from = 0, to = from]) => sum + (Math.max(0, to - Math.max(from - 1, lastNumber)) || 0), 0);
