import { estimateJoin, placeOnJoining } from './estimate.js';
import type { Gone, Joined, PartyCorrected, Returned } from './events.js';
import type { LaneFlow, LaneForecaster, WaitingTicket } from './flow.js';
import { givenOf } from './lessons.js';
import { firstOvertakenLimit, type LaneMemory } from './memory.js';

/** One in five of those no longer counted may come back: then the limit stands still. */
const returning = 0.8;
/** A lane where so many are called out of order that the limit means nothing. */
const largestLimit = 60;

/** A ticket joins the line; what would have been forecast to it is kept, to be compared at its call. */
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

/** A ticket leaves the line uncalled, or a called one did not come. */
export function gone({ flow }: LaneForecaster, { id, reason }: Gone, at: number): void {
  freeBooth(flow, id, at);
  const ticket = take(flow, id);
  if (!ticket || reason === 'withdrawn') return;
  if (reason === 'left') flow.leaves += 1;
  else cleared(flow);
}

/** A ticket is back in line: reinstated, or its call was taken back. */
export function returned({ flow }: LaneForecaster, event: Returned, at: number): void {
  freeBooth(flow, event.id, at);
  const { id, joinedAt, party, priority } = event;
  const known = take(flow, id);
  const later = flow.line.findIndex((ticket) => ticket.priority === priority && ticket.at > joinedAt);
  const place = later < 0 ? placeOnJoining(flow, priority) : later;
  const fresh = { id, at: joinedAt, party, priority, ahead: place, given: null, ticketGiven: null };
  flow.line.splice(place, 0, { ...(known ?? fresh), overtaken: 0 });
}

/** Staff corrected how many people stand behind a ticket. */
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

/** Takes a ticket out of the line, or out of those that did not answer. */
export function take(flow: LaneFlow, id: string): WaitingTicket | undefined {
  const index = flow.line.findIndex((ticket) => ticket.id === id);
  if (index >= 0) return flow.line.splice(index, 1)[0];
  const ticket = flow.unanswered[id];
  if (ticket) delete flow.unanswered[id];
  return ticket;
}

/** One person less stands before the booths. */
export function cleared(flow: LaneFlow): void {
  flow.pace.cleared += 1;
  flow.spent.cleared += 1;
}

/** Those who stood before a ticket just called; from the third time on they are no longer counted. */
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

/**
 * Learns from those no longer counted: one who is called after all raises the limit, each who never is lowers
 * it, so that lanes which call out of order (priority, appointments) keep their line whole.
 */
export function learnOvertaking(memory: LaneMemory, cameBack: boolean): void {
  const step = cameBack ? returning * Math.max(1, memory.overtakenLimit / 10) : returning - 1;
  memory.overtakenLimit = Math.min(largestLimit, Math.max(firstOvertakenLimit, memory.overtakenLimit + step));
}

/** Stops counting some tickets; they count as cleared, for the line moved on by them. */
function expire(flow: LaneFlow, limit: number): void {
  flow.line = flow.line.filter((ticket) => {
    if (ticket.overtaken < limit) return true;
    flow.unanswered[ticket.id] = ticket;
    cleared(flow);
    return false;
  });
}
