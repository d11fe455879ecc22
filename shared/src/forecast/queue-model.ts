import { countFoundAway } from './absent.js';
import type { LaneFlow, LaneForecaster, WaitingTicket } from './flow.js';
import type { LaneEventOf } from './lane-events.js';
import { type LaneMemory, minOvertakenLimit } from './lane-memory.js';
import { issueForecast } from './online-learning.js';
import type { Serving } from './pace.js';
import { estimateNewTicket, positionOnJoin } from './wait-estimate.js';

/** In equilibrium one in five of those passed over may return. */
const returnStep = 0.8;
/** Beyond this the lane calls out of order so often that the limit means nothing. */
const maxOvertakenLimit = 60;

export function addTicket(forecaster: LaneForecaster, event: LaneEventOf<'joined'>, at: number): void {
  const { flow } = forecaster;
  if (flow.line.some(({ id }) => id === event.id)) return;
  const priority = event.priority ?? false;
  const position = positionOnJoin(flow, priority);
  const ticket: WaitingTicket = {
    id: event.id,
    at,
    party: event.party ?? 1,
    priority,
    overtaken: 0,
    ahead: position,
    joinForecast: issueForecast(estimateNewTicket(forecaster, at, priority), at),
    halfwayForecast: null,
  };
  flow.line.splice(position, 0, ticket);
}

export function removeTicket(
  { flow }: LaneForecaster,
  { id, reason }: LaneEventOf<'gone'>,
  at: number,
): void {
  const served = flow.booths.find(({ serving }) => serving?.id === id)?.serving;
  freeBooth(flow, id, at);
  const ticket = takeTicket(flow, id);
  if (reason !== 'withdrawn') noteFoundAway(flow, ticket, served ?? null);
  if (!ticket || reason === 'withdrawn') return;
  if (reason === 'left') flow.leaves += 1;
  else countCleared(flow);
}

/** Somebody called before the count was not in the line that was counted. */
function noteFoundAway(flow: LaneFlow, ticket: WaitingTicket | undefined, served: Serving | null): void {
  const { absent } = flow;
  if (ticket) countFoundAway(flow, { joinedAt: ticket.at, party: ticket.party });
  else if (served && absent && served.since >= absent.countedAt)
    countFoundAway(flow, { joinedAt: absent.countedAt, party: served.party });
}

export function returnTicket({ flow }: LaneForecaster, event: LaneEventOf<'returned'>, at: number): void {
  freeBooth(flow, event.id, at);
  const { id, joinedAt, party, priority } = event;
  const known = takeTicket(flow, id);
  const later = flow.line.findIndex((ticket) => ticket.priority === priority && ticket.at > joinedAt);
  const position = later < 0 ? positionOnJoin(flow, priority) : later;
  const fresh = {
    id,
    at: joinedAt,
    party,
    priority,
    ahead: position,
    joinForecast: null,
    halfwayForecast: null,
  };
  flow.line.splice(position, 0, { ...(known ?? fresh), overtaken: 0 });
}

export function correctParty({ flow }: LaneForecaster, { id, party }: LaneEventOf<'party-corrected'>): void {
  const ticket = flow.line.find((candidate) => candidate.id === id);
  if (ticket) ticket.party = party;
}

function freeBooth(flow: LaneFlow, id: string, at: number): void {
  const booth = flow.booths.find(({ serving }) => serving?.id === id);
  if (!booth) return;
  booth.serving = null;
  booth.freeSince = at;
}

export function takeTicket(flow: LaneFlow, id: string): WaitingTicket | undefined {
  const index = flow.line.findIndex((ticket) => ticket.id === id);
  if (index >= 0) return flow.line.splice(index, 1)[0];
  const ticket = flow.overtakenTickets[id];
  if (ticket) delete flow.overtakenTickets[id];
  return ticket;
}

export function countCleared(flow: LaneFlow): void {
  flow.cycleTracker.cleared += 1;
}

export function countOvertaken({ memory, flow }: LaneForecaster, calledTicket: WaitingTicket): void {
  if (calledTicket.priority || flow.line[0] === undefined) return;
  let expired = false;
  for (const ticket of flow.line) {
    if (ticket.at >= calledTicket.at) break;
    ticket.overtaken += 1;
    if (ticket.overtaken >= memory.overtakenLimit) expired = true;
  }
  if (expired) dropOvertaken(flow, memory.overtakenLimit);
}

/** Tickets called after all raise the limit: lanes that call out of order keep their line whole. */
export function adjustOvertakenLimit(memory: LaneMemory, cameBack: boolean): void {
  const step = cameBack ? returnStep * Math.max(1, memory.overtakenLimit / 10) : returnStep - 1;
  memory.overtakenLimit = Math.min(
    maxOvertakenLimit,
    Math.max(minOvertakenLimit, memory.overtakenLimit + step),
  );
}

function dropOvertaken(flow: LaneFlow, limit: number): void {
  flow.line = flow.line.filter((ticket) => {
    if (ticket.overtaken < limit) return true;
    flow.overtakenTickets[ticket.id] = ticket;
    countCleared(flow);
    return false;
  });
}
