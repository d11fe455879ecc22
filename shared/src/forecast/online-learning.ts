import { addAccuracy } from './accuracy-record.js';
import { type IssuedForecast, learnRange, rangeAround } from './conformal-range.js';
import { covers, toDisplayedWait } from './display-rounding.js';
import { updateExpertMix } from './expert-mix.js';
import type { LaneForecaster, WaitingTicket } from './flow.js';
import type { LaneMemory } from './lane-memory.js';
import { updateStackedRegression } from './stacked-regression.js';
import { estimateAtPosition, type WaitEstimate } from './wait-estimate.js';

const maxRecentWaits = 10;

export function issueForecast(estimate: WaitEstimate | null, at: number): IssuedForecast | null {
  if (!estimate) return null;
  const { capacity: _, ...forecast } = estimate;
  return { at, ...forecast };
}

export function learnFromCall({ memory }: LaneForecaster, ticket: WaitingTicket, at: number): void {
  const { joinForecast, halfwayForecast } = ticket;
  if (joinForecast) learnFromForecast(memory, joinForecast, at);
  if (halfwayForecast) learnRange(memory.ticketRange, halfwayForecast, waitFromStart(halfwayForecast, at));
  memory.waits.push(joinForecast ? waitFromStart(joinForecast, at) : at - ticket.at);
  if (memory.waits.length > maxRecentWaits) memory.waits.shift();
}

/** Only this part of a wait was uncertain. */
const waitFromStart = ({ at, known }: IssuedForecast, calledAt: number): number =>
  Math.max(0, calledAt - at - known);

function learnFromForecast(memory: LaneMemory, issued: IssuedForecast, calledAt: number): void {
  const wait = waitFromStart(issued, calledAt);
  learnRange(memory.joinRange, issued, wait);
  learnRecentMeanRange(memory, issued, wait);
  if (issued.ahead === 0) return;
  addAccuracy(memory.record.today, {
    calls: 1,
    covered: wait >= issued.low && wait <= issued.high ? 1 : 0,
    shown: isWithinShown(issued, calledAt) ? 1 : 0,
    error: Math.abs(wait - issued.likely),
    plainError: Math.abs(wait - issued.recentMean),
  });
  updateExpertMix(memory.mix, [issued.stacked, issued.features[1]], wait, issued.sigma);
  updateStackedRegression(memory.stack, issued.features, wait, issued.sigma);
}

function isWithinShown({ at, known, low, high, ahead }: IssuedForecast, calledAt: number): boolean {
  const shown = toDisplayedWait({ low: known + low, high: known + high, notBefore: known }, ahead);
  return covers(shown, calledAt - at);
}

function learnRecentMeanRange(memory: LaneMemory, issued: IssuedForecast, wait: number): void {
  const likely = issued.recentMean;
  const range = rangeAround(memory.roughRange, issued.ahead, likely, issued.sigma);
  learnRange(memory.roughRange, { ...issued, likely, ...range }, wait);
}

/** Once half of those ahead are gone, so that the range on the ticket's own page learns too. */
export function issueHalfwayForecast(forecaster: LaneForecaster, at: number): void {
  const { flow } = forecaster;
  const position = flow.line.findIndex(
    (ticket, index) => !ticket.halfwayForecast && ticket.joinForecast && index * 2 <= ticket.ahead,
  );
  const ticket = flow.line[position];
  if (ticket) ticket.halfwayForecast = issueForecast(estimateAtPosition(forecaster, at, position), at);
}
