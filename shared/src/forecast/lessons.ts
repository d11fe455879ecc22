import { type Estimate, estimatePlace } from './estimate.js';
import type { LaneFlow, LaneForecaster, WaitingTicket } from './flow.js';
import type { LaneMemory } from './memory.js';
import { learnMix, opinionsOf } from './mixing.js';
import { type Given, learnOverdue, learnRange, rangeAround } from './range.js';
import { note } from './record.js';
import { covers, shownWait } from './shown.js';
import { learnStack } from './stacking.js';

const rememberedWaits = 10;
const hour = 3600;

export function givenOf(flow: LaneFlow, estimate: Estimate | null, at: number): Given | null {
  if (!estimate) return null;
  const { ahead, features, stacked, likely, low, high, sigma } = estimate;
  flow.nextOverdue = Math.min(flow.nextOverdue, at + high);
  return { at, ahead, features, stacked, likely, low, high, sigma, overdue: false };
}

/** Counts each miss once, when the range has passed. */
export function countOverdue(memory: LaneMemory, flow: LaneFlow, at: number): void {
  flow.nextOverdue = Number.MAX_SAFE_INTEGER;
  for (const { given, ticketGiven } of flow.line) {
    if (given) watch(flow, given, at, () => learnOverdue(memory.joinRange, given));
    if (ticketGiven) watch(flow, ticketGiven, at, () => learnOverdue(memory.ticketRange, ticketGiven));
  }
}

function watch(flow: LaneFlow, given: Given, at: number, missed: () => void): void {
  if (given.overdue) return;
  if (at > given.at + given.high) missed();
  else flow.nextOverdue = Math.min(flow.nextOverdue, given.at + given.high);
}

export function learnFromCall({ memory, flow }: LaneForecaster, ticket: WaitingTicket, at: number): void {
  const { given, ticketGiven } = ticket;
  if (given) learnJoin(memory, given, at - given.at);
  if (ticketGiven) learnRange(memory.ticketRange, ticketGiven, at - ticketGiven.at);
  const from = at - hour;
  rememberHour(flow, { at, wait: at - ticket.at }, from);
  memory.waits.push(at - ticket.at);
  if (memory.waits.length > rememberedWaits) memory.waits.shift();
}

function learnJoin(memory: LaneMemory, given: Given, wait: number): void {
  learnRange(memory.joinRange, given, wait);
  learnRough(memory, given, wait);
  if (given.ahead === 0) return;
  note(memory.record, {
    calls: 1,
    covered: wait >= given.low && wait <= given.high ? 1 : 0,
    shown: covers(shownWait(given, given.ahead), wait) ? 1 : 0,
    error: Math.abs(wait - given.likely),
    plainError: Math.abs(wait - given.features[3]),
  });
  learnMix(memory.mix, opinionsOf(given.stacked, given.features), wait, given.sigma);
  learnStack(memory.stack, given.features, wait, given.sigma);
}

function learnRough(memory: LaneMemory, given: Given, wait: number): void {
  const likely = given.features[3];
  const range = rangeAround(memory.roughRange, given.ahead, likely, given.sigma);
  learnRange(memory.roughRange, { ...given, likely, ...range, overdue: false }, wait);
}

/** Once half of those ahead are gone, so that the range on the ticket's own page learns too. */
export function askHalfway(forecaster: LaneForecaster, at: number): void {
  const { flow } = forecaster;
  const place = flow.line.findIndex(
    (ticket, index) => !ticket.ticketGiven && ticket.given && index * 2 <= ticket.ahead,
  );
  const ticket = flow.line[place];
  if (ticket) ticket.ticketGiven = givenOf(flow, estimatePlace(forecaster, at, place), at);
}

function rememberHour(flow: LaneFlow, called: LaneFlow['lastHour'][number], from: number): void {
  flow.lastHour.push(called);
  flow.lastHourWait += called.wait;
  for (let first = flow.lastHour[0]; first && first.at <= from; first = flow.lastHour[0]) {
    flow.lastHour.shift();
    flow.lastHourWait -= first.wait;
  }
}
