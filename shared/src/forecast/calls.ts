import { boothOf, tookHere, unnamedBooth } from './booths.js';
import type { Booth, LaneForecaster } from './flow.js';
import { askHalfway, learnFromCall } from './lessons.js';
import { cleared, learnOvertaking, overtake, take } from './line.js';
import type { LaneMemory } from './memory.js';
import { learnGap, learnService } from './service.js';

/** An end inferred from the booth's next call is less certain than a tapped one. */
export const inferredWeight = 0.5;
const intervalLearning = 0.1;
const longestInterval = 3600;
/** About the last fifty calls. */
const tapFading = 0.98;
/** A line this old keeps every booth busy, whatever the taps say (FORECAST 4.4). */
const standingAfter = 120;

/** `named` null: next in line. `boothId` null: the booth is not tapped. */
export function called(
  forecaster: LaneForecaster,
  named: string | null,
  boothId: string | null,
  at: number,
): void {
  const { memory, flow } = forecaster;
  const id = named ?? flow.line[0]?.id;
  if (id === undefined || flow.booths.some(({ serving }) => serving?.id === id)) return;
  const booth = boothId === null ? unnamedBooth(forecaster, at) : boothOf(flow, boothId, at);
  const standing = isStanding(booth, flow.queueSince, at);
  endPrevious(forecaster, booth, at);
  if (flow.unanswered[id]) learnOvertaking(memory, true);
  const ticket = take(flow, id);
  if (standing) cleared(flow);
  if (ticket) {
    overtake(forecaster, ticket);
    learnFromCall(forecaster, ticket, at);
    flow.longestWait = Math.max(flow.longestWait, at - ticket.at);
  }
  if (booth.tapped === 'closed') booth.tapped = null;
  booth.serving = { id, since: at, party: ticket?.party ?? 1, elsewhere: false };
  tookHere(booth);
  if (flow.lastCall !== null) learnInterval(memory, at - flow.lastCall);
  flow.lastCall = at;
  flow.calls += 1;
  memory.calls += 1;
  memory.taps.calls = memory.taps.calls * tapFading + 1;
  memory.taps.checkOuts *= tapFading;
  flow.lastWork = at;
  askHalfway(forecaster, at);
}

function learnInterval(memory: LaneMemory, interval: number): void {
  if (interval > longestInterval) return;
  const smoothed = memory.interval ?? interval;
  memory.interval = smoothed + intervalLearning * (interval - smoothed);
}

function isStanding(booth: Booth, queueSince: number | null, at: number): boolean {
  if (queueSince === null) return false;
  return booth.serving !== null || booth.freeSince >= queueSince || at - queueSince > standingAfter;
}

function endPrevious(
  { memory, flow }: LaneForecaster,
  { serving, freeSince, tapped }: Booth,
  at: number,
): void {
  const lineSince = flow.queueSince;
  if (serving) {
    if (serving.elsewhere || lineSince === null || lineSince > serving.since) return;
    learnService(memory, at - serving.since - memory.gap, serving.party, inferredWeight);
  } else if (lineSince !== null && lineSince <= freeSince && flow.calls > 0 && tapped !== 'closed') {
    learnGap(memory, at - freeSince);
  }
}
