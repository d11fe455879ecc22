import type { LaneFlow, WaitingTicket } from './flow.js';
import type { LaneEventOf } from './lane-events.js';

export function applyRecount(flow: LaneFlow, { absent }: LaneEventOf<'recounted'>, at: number): void {
  flow.absent = absent > 0 ? { people: absent, countedAt: at } : null;
}

/** Whoever leaves, or does not come when called, was one of those not found. */
export function countFoundAway(
  { absent }: LaneFlow,
  { joinedAt, party }: { joinedAt: number; party: number },
): void {
  if (absent && joinedAt <= absent.countedAt) absent.people = Math.max(0, absent.people - party);
}

/** Nobody knows which of the numbers they had: each in line at the count is there with the same chance. */
function presentShare({ absent, line }: LaneFlow): number {
  if (!absent) return 1;
  const people = line.reduce((sum, ticket) => (ticket.at <= absent.countedAt ? sum + ticket.party : sum), 0);
  return people === 0 ? 1 : Math.max(0, 1 - absent.people / people);
}

/** How likely each ticket of the line is there. */
export function presenceIn(flow: LaneFlow): (ticket: WaitingTicket | undefined) => number {
  const { absent } = flow;
  const share = presentShare(flow);
  return (ticket) => (absent && ticket && ticket.at <= absent.countedAt ? share : 1);
}

/** How many of the first tickets of the line are likely there. */
export function ticketsPresent(flow: LaneFlow, position: number): number {
  if (!flow.absent) return position;
  const presence = presenceIn(flow);
  let present = 0;
  for (let index = 0; index < position; index += 1) present += presence(flow.line[index]);
  return Math.round(present);
}
