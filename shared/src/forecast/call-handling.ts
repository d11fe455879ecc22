import { findOrAddBooth, increaseBoothShare, inferCallingBooth } from './booths.js';
import type { LaneForecaster } from './flow.js';
import type { LaneMemory } from './lane-memory.js';
import { issueHalfwayForecast, learnFromCall } from './online-learning.js';
import type { Booth } from './pace.js';
import { adjustOvertakenLimit, countCleared, countOvertaken, takeTicket } from './queue-model.js';
import { learnService, learnTurnaround } from './service-time.js';

/** An end inferred from the booth's next call is less certain than a tapped one. */
export const inferredServiceWeight = 0.5;
const intervalLearningRate = 0.1;
const maxIntervalSeconds = 3600;
/** About the last fifty calls. */
const tapDecayPerCall = 0.98;
/** A line this old keeps every booth busy, whatever the taps say (docs/forecast.md, 'Starting values'). */
const saturatedAfterSeconds = 120;

/** `named` null: next in line. `boothId` null: the booth is not tapped. */
export function applyCall(
  forecaster: LaneForecaster,
  named: string | null,
  boothId: string | null,
  at: number,
): void {
  const { memory, flow } = forecaster;
  const id = named ?? flow.line[0]?.id;
  if (id === undefined || flow.booths.some(({ serving }) => serving?.id === id)) return;
  const booth = boothId === null ? inferCallingBooth(forecaster, at) : findOrAddBooth(flow, boothId, at);
  const saturated = isSaturated(booth, flow.queueSince, at);
  endPreviousService(forecaster, booth, at);
  if (flow.overtakenTickets[id]) adjustOvertakenLimit(memory, true);
  const ticket = takeTicket(flow, id);
  if (saturated) countCleared(flow);
  if (ticket) {
    countOvertaken(forecaster, ticket);
    learnFromCall(forecaster, ticket, at);
    flow.longestWaitSeconds = Math.max(flow.longestWaitSeconds, at - ticket.at);
  }
  if (booth.tapped === 'closed') booth.tapped = null;
  booth.serving = { id, since: at, party: ticket?.party ?? 1, elsewhere: false };
  increaseBoothShare(booth);
  if (flow.lastCallAt !== null) updateCallInterval(memory, at - flow.lastCallAt);
  flow.lastCallAt = at;
  if (!ticket || ticket.at < (flow.hours?.closesAt ?? Number.POSITIVE_INFINITY)) flow.lastTimelyCallAt = at;
  flow.unreached = [];
  flow.calls += 1;
  memory.calls += 1;
  memory.taps.calls = memory.taps.calls * tapDecayPerCall + 1;
  memory.taps.checkOuts *= tapDecayPerCall;
  flow.lastWorkAt = at;
  issueHalfwayForecast(forecaster, at);
}

function updateCallInterval(memory: LaneMemory, interval: number): void {
  if (interval > maxIntervalSeconds) return;
  const smoothed = memory.interval ?? interval;
  memory.interval = smoothed + intervalLearningRate * (interval - smoothed);
}

function isSaturated(booth: Booth, queueSince: number | null, at: number): boolean {
  if (queueSince === null) return false;
  return booth.serving !== null || booth.freeSince >= queueSince || at - queueSince > saturatedAfterSeconds;
}

function endPreviousService(
  { memory, flow }: LaneForecaster,
  { serving, freeSince, tapped }: Booth,
  at: number,
): void {
  const lineSince = flow.queueSince;
  if (serving) {
    if (serving.elsewhere || lineSince === null || lineSince > serving.since) return;
    learnService(memory, at - serving.since - memory.gap, serving.party, inferredServiceWeight);
  } else if (
    lineSince !== null &&
    lineSince <= freeSince &&
    flow.lastCallAt !== null &&
    tapped !== 'closed'
  ) {
    learnTurnaround(memory, at - freeSince);
  }
}
