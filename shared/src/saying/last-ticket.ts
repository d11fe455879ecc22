import type { LaneBoard } from '../contract/board.js';
import { ownTicketId } from '../contract/own-ticket-id.js';

/** `null`: a lane has no last number today. */
export const lastTicketOf = ({ code, lastNumber }: LaneBoard): string | null =>
  lastNumber === undefined ? null : ownTicketId(code, lastNumber);

/** While whoever holds it, or was given a later one, waits; a last number that was not reached ends nothing. */
export const lastTicketWaiting = (lane: LaneBoard): string | null =>
  countAbove(lane.line, Number(lane.lastNumber) - 1) > 0 ? lastTicketOf(lane) : null;

/** Whoever stands behind counts as one: how many came with them is not known. */
export const waitingUpToLast = ({ line, carried = '', lastNumber, waiting }: LaneBoard): number =>
  Math.max(0, waiting - countAbove(line, lastNumber) + countAbove(carried, lastNumber));

/** How many of the lane's own numbers, written in ranges: 27-43,45. */
const countAbove = (numbers: string, least = Number.NaN): number =>
  numbers
    .split(',')
    .map((part) => part.split('-').map(Number))
    .reduce((sum, [from = 0, to = from]) => sum + (Math.max(0, to - Math.max(from - 1, least)) || 0), 0);
