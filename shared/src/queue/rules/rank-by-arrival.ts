import type { Ticket } from '../../contract/ticket.js';
import type { LaneDay } from '../state.js';
import { ticketsOf } from '../tickets.js';
import { rankAtEnd } from './decision.js';

/** What comes later behind another's tap was tapped without the server, and not only slow on its way. */
const maxDeliveryMs = 10_000;

/** A ticket handed out without the server joins where its holder arrived. */
export function rankByArrival(lane: LaneDay, atIso: string, toleranceMs = 0): number {
  const waiting = ticketsOf(lane, lane.line);
  const atMs = Date.parse(atIso);
  const behind = waiting.findIndex((ticket) => arrivedAtMs(ticket) > atMs + toleranceMs);
  const next = waiting[behind];
  if (!next) return rankAtEnd(lane);
  const previous = waiting[behind - 1];
  return previous ? rankBetween(previous, next, atMs) : next.place - 1;
}

/** One that the server numbers keeps its turn with the others, unless it was tapped long before them. */
export const rankOfNumbered = (lane: LaneDay, atIso: string): number =>
  lane.way === 'slips' ? rankByArrival(lane, atIso, maxDeliveryMs) : rankAtEnd(lane);

/** In proportion to the time: halving what lies between would leave nothing after some fifty tickets. */
function rankBetween(previous: Ticket, next: Ticket, atMs: number): number {
  const [fromMs, untilMs] = [arrivedAtMs(previous), arrivedAtMs(next)];
  const share = fromMs < atMs ? (atMs - fromMs) / (untilMs - fromMs) : 0;
  return previous.place + (next.place - previous.place) * share;
}

const arrivedAtMs = ({ checkedInAt }: Ticket): number => Date.parse(checkedInAt);
