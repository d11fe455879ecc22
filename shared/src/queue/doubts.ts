import type { Ticket } from '../contract/ticket.js';
import type { Doubt } from '../contract/value-lists.js';
import { absentPeople, mayBeAbsent } from './people-waiting.js';
import type { LaneDay } from './state.js';
import { callingOrder, isMissing, isOftenPassed } from './tickets.js';

/**
 * The numbers staff are asked about, and why; until they answer, everybody keeps the place. After a recount these are
 * as many as were not found: first numbers that stand for somebody without a slip, then the next in turn, last those
 * whom staff have seen before.
 */
export function doubtsOf(lane: LaneDay): ReadonlyMap<number, Doubt> {
  if (lane.way === 'heads') return new Map();
  const order = callingOrder(lane);
  const passed = order.filter((ticket) => isOftenPassed(lane, ticket));
  return new Map<number, Doubt>([
    ...notFound(lane, order).map(({ number }): [number, Doubt] => [number, 'recount']),
    ...passed.map(({ number }): [number, Doubt] => [number, 'called-past']),
  ]);
}

function notFound(lane: LaneDay, order: readonly Ticket[]): Ticket[] {
  const { absent, way } = lane;
  if (!absent) return [];
  const candidates = order
    .filter((ticket) => mayBeAbsent(absent, ticket))
    .sort((a, b) => suspicion(b, way) - suspicion(a, way));
  const found: Ticket[] = [];
  let rest = absentPeople(lane);
  for (const ticket of candidates) {
    if (rest <= 0) break;
    found.push(ticket);
    rest -= ticket.party;
  }
  return found;
}

function suspicion({ token, reinstated }: Ticket, way: LaneDay['way']): number {
  if (reinstated) return 0;
  return way === 'slips' && token === null ? 2 : 1;
}

/** Staff may say that its holder is here. */
export const isDoubted = (lane: LaneDay, ticket: Ticket): boolean =>
  isMissing(lane, ticket) || doubtsOf(lane).has(ticket.number);
