import { estimateJoin, placeOnJoining } from './estimate.js';
import type { Gone, Joined, PartyCorrected, Returned } from './events.js';
import type { LaneFlow, LaneForecaster, WaitingTicket } from './flow.js';
import { givenOf } from './lessons.js';
import { firstOvertakenLimit, type LaneMemory } from './memory.js';

/** In equilibrium one in five of those passed over may return. */
const returning = 0.8;
/** Beyond this the lane calls out of order so often that the limit means nothing. */
const largestLimit = 60;

export function joined(forecaster: LaneForecaster, event: Joined, at: number): void {
  const { flow } = forecaster;
  if (flow.line.some(({ id }) => id === event.id)) return;
  const priority = event.priority ?? false;
  const place = placeOnJoining(flow, priority);
  const ticket: WaitingTicket = {
    id: event.id,
    at,
    party: event.party ?? 1,
    priority,
    overtaken: 0,
    ahead: place,
    given: givenOf(flow, estimateJoin(forecaster, at, priority), at),
    ticketGiven: null,
  };
  flow.line.splice(place, 0, ticket);
}

export function gone({ flow }: LaneForecaster, { id, reason }: Gone, at: number): void {
  freeBooth(flow, id, at);
  const ticket = take(flow, id);
  if (!ticket || reason === 'withdrawn') return;
  if (reason === 'left') flow.leaves += 1;
  else cleared(flow);
}

export function returned({ flow }: LaneForecaster, event: Returned, at: number): void {
  freeBooth(flow, event.id, at);
  const { id, joinedAt, party, priority } = event;
  const known = take(flow, id);
  const later = flow.line.findIndex((ticket) => ticket.priority === priority && ticket.at > joinedAt);
  const place = later < 0 ? placeOnJoining(flow, priority) : later;
  const fresh = { id, at: joinedAt, party, priority, ahead: place, given: null, ticketGiven: null };
  flow.line.splice(place, 0, { ...(known ?? fresh), overtaken: 0 });
}

export function correctParty({ flow }: LaneForecaster, { id, party }: PartyCorrected): void {
  const ticket = flow.line.find((candidate) => candidate.id === id);
  if (ticket) ticket.party = party;
}

function freeBooth(flow: LaneFlow, id: string, at: number): void {
  const booth = flow.booths.find(({ serving }) => serving?.id === id);
  if (!booth) return;
  booth.serving = null;
  booth.freeSince = at;
}

export function take(flow: LaneFlow, id: string): WaitingTicket | undefined {
  const index = flow.line.findIndex((ticket) => ticket.id === id);
  if (index >= 0) return flow.line.splice(index, 1)[0];
  const ticket = flow.unanswered[id];
  if (ticket) delete flow.unanswered[id];
  return ticket;
}

export function cleared(flow: LaneFlow): void {
  flow.pace.cleared += 1;
  flow.spent.cleared += 1;
}

export function overtake({ memory, flow }: LaneForecaster, calledTicket: WaitingTicket): void {
  if (calledTicket.priority || flow.line[0] === undefined) return;
  let expired = false;
  for (const ticket of flow.line) {
    if (ticket.at >= calledTicket.at) break;
    ticket.overtaken += 1;
    if (ticket.overtaken >= memory.overtakenLimit) expired = true;
  }
  if (expired) expire(flow, memory.overtakenLimit);
}

/** Tickets called after all raise the limit: lanes that call out of order keep their line whole. */
export function learnOvertaking(memory: LaneMemory, cameBack: boolean): void {
  const step = cameBack ? returning * Math.max(1, memory.overtakenLimit / 10) : returning - 1;
  memory.overtakenLimit = Math.min(largestLimit, Math.max(firstOvertakenLimit, memory.overtakenLimit + step));
}

function expire(flow: LaneFlow, limit: number): void {
  flow.line = flow.line.filter((ticket) => {
    if (ticket.overtaken < limit) return true;
    flow.unanswered[ticket.id] = ticket;
    cleared(flow);
    return false;
  });
}
