import { addToToday } from './accuracy-record.js';
import { type IssuedForecast, learnOverdue, learnRange, rangeAround } from './conformal-range.js';
import { covers, toDisplayedWait } from './display-rounding.js';
import { toExpertForecasts, updateExpertMix } from './expert-mix.js';
import type { LaneFlow, LaneForecaster, WaitingTicket } from './flow.js';
import type { LaneMemory } from './lane-memory.js';
import { updateStackedRegression } from './stacked-regression.js';
import { estimateAtPosition, type WaitEstimate } from './wait-estimate.js';

const maxRecentWaits = 10;
const hourSeconds = 3600;

export function issueForecast(
  flow: LaneFlow,
  estimate: WaitEstimate | null,
  at: number,
): IssuedForecast | null {
  if (!estimate) return null;
  const { ahead, features, stacked, likely, low, high, sigma } = estimate;
  flow.nextOverdueAt = Math.min(flow.nextOverdueAt, at + high);
  return { at, ahead, features, stacked, likely, low, high, sigma, overdue: false };
}

/** Counts each miss once, when the range has passed. */
export function learnFromOverdue(memory: LaneMemory, flow: LaneFlow, at: number): void {
  flow.nextOverdueAt = Number.MAX_SAFE_INTEGER;
  for (const { given, ticketGiven } of flow.line) {
    if (given) checkOverdue(flow, given, at, () => learnOverdue(memory.joinRange, given));
    if (ticketGiven) checkOverdue(flow, ticketGiven, at, () => learnOverdue(memory.ticketRange, ticketGiven));
  }
}

function checkOverdue(flow: LaneFlow, given: IssuedForecast, at: number, missed: () => void): void {
  if (given.overdue) return;
  if (at > given.at + given.high) missed();
  else flow.nextOverdueAt = Math.min(flow.nextOverdueAt, given.at + given.high);
}

export function learnFromCall({ memory, flow }: LaneForecaster, ticket: WaitingTicket, at: number): void {
  const { given, ticketGiven } = ticket;
  if (given) learnFromForecast(memory, given, at - given.at);
  if (ticketGiven) learnRange(memory.ticketRange, ticketGiven, at - ticketGiven.at);
  const from = at - hourSeconds;
  addToLastHour(flow, { at, wait: at - ticket.at }, from);
  memory.waits.push(at - ticket.at);
  if (memory.waits.length > maxRecentWaits) memory.waits.shift();
}

function learnFromForecast(memory: LaneMemory, given: IssuedForecast, wait: number): void {
  learnRange(memory.joinRange, given, wait);
  learnRecentMeanRange(memory, given, wait);
  if (given.ahead === 0) return;
  addToToday(memory.record, {
    calls: 1,
    covered: wait >= given.low && wait <= given.high ? 1 : 0,
    shown: covers(toDisplayedWait(given, given.ahead), wait) ? 1 : 0,
    error: Math.abs(wait - given.likely),
    plainError: Math.abs(wait - given.features[3]),
  });
  updateExpertMix(memory.mix, toExpertForecasts(given.stacked, given.features), wait, given.sigma);
  updateStackedRegression(memory.stack, given.features, wait, given.sigma);
}

function learnRecentMeanRange(memory: LaneMemory, given: IssuedForecast, wait: number): void {
  const likely = given.features[3];
  const range = rangeAround(memory.roughRange, given.ahead, likely, given.sigma);
  learnRange(memory.roughRange, { ...given, likely, ...range, overdue: false }, wait);
}

/** Once half of those ahead are gone, so that the range on the ticket's own page learns too. */
export function issueHalfwayForecast(forecaster: LaneForecaster, at: number): void {
  const { flow } = forecaster;
  const place = flow.line.findIndex(
    (ticket, index) => !ticket.ticketGiven && ticket.given && index * 2 <= ticket.ahead,
  );
  const ticket = flow.line[place];
  if (ticket) ticket.ticketGiven = issueForecast(flow, estimateAtPosition(forecaster, at, place), at);
}

function addToLastHour(flow: LaneFlow, called: LaneFlow['lastHour'][number], from: number): void {
  flow.lastHour.push(called);
  flow.lastHourWaitSum += called.wait;
  for (let first = flow.lastHour[0]; first && first.at <= from; first = flow.lastHour[0]) {
    flow.lastHour.shift();
    flow.lastHourWaitSum -= first.wait;
  }
}
