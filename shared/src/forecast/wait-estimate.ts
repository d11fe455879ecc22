import { presenceIn, ticketsPresent } from './absent.js';
import { type IssuedForecast, rangeAround } from './conformal-range.js';
import { mixForecasts } from './expert-mix.js';
import type { LaneFlow, LaneForecaster } from './flow.js';
import type { LaneMemory } from './lane-memory.js';
import { type Capacity, capacityAt, estimateWaitSeconds } from './point-estimate.js';
import { baseCycleSeconds, relativeWork } from './service-time.js';
import { predictStacked } from './stacked-regression.js';
import { extractFeatures, recentMeanWait } from './wait-features.js';

/** Seconds until called, counted from `capacity.start` on. */
export type WaitEstimate = Omit<IssuedForecast, 'at'> & { capacity: Capacity };

/** Squared coefficient of variation of one service (docs/forecast.md, 'Starting values'). */
const squaredServiceCv = 0.45;
/** Doubt about the pace shrinks with the people seen, from about a fifth of the wait. */
const paceDoubtPeople = 20;
/** Equivalent number of observed services: a default is known to within a half. */
const defaultPriorServices = 2;
/** The same for a configured service time: known to within an eighth. */
const configuredPriorServices = 30;
const tapNoiseSeconds = 45;

function waitSigma({ memory, flow }: LaneForecaster, ahead: number, point: number, booths: number): number {
  const perCall = baseCycleSeconds(memory) / Math.max(0.5, booths);
  const services = (ahead + 1) * perCall * perCall * squaredServiceCv;
  const known = memory.served + (memory.planned ? configuredPriorServices : defaultPriorServices);
  const doubt = 1 / (paceDoubtPeople + flow.cycleTracker.cleared) + squaredServiceCv / known;
  return Math.sqrt(services + point * point * doubt + tapNoiseSeconds * tapNoiseSeconds);
}

function workAhead(memory: LaneMemory, flow: LaneFlow, position: number): number {
  const presence = presenceIn(flow);
  let work = 0;
  for (let index = 0; index < position; index += 1) {
    const ticket = flow.line[index];
    work += presence(ticket) * relativeWork(memory, ticket?.party ?? 1);
  }
  return work;
}

/** `null` in a break without a known end. */
export function estimateNewTicket(
  forecaster: LaneForecaster,
  nowSeconds: number,
  priority = false,
): WaitEstimate | null {
  const { memory, flow } = forecaster;
  const estimate = modelEstimate(forecaster, nowSeconds, positionOnJoin(flow, priority));
  if (!estimate) return null;
  const { ahead, features, likely: model, sigma } = estimate;
  const stacked = predictStacked(memory.stack, features);
  const likely = ahead > 0 ? mixForecasts(memory.mix, [stacked, model]) : model;
  return { ...estimate, stacked, likely, ...rangeAround(memory.joinRange, ahead, likely, sigma) };
}

export function positionOnJoin({ line }: LaneFlow, priority: boolean): number {
  if (!priority) return line.length;
  const firstPlain = line.findIndex((ticket) => !ticket.priority);
  return firstPlain < 0 ? line.length : firstPlain;
}

export function estimateAtPosition(
  forecaster: LaneForecaster,
  nowSeconds: number,
  position: number,
): WaitEstimate | null {
  const estimate = modelEstimate(forecaster, nowSeconds, position);
  if (!estimate) return null;
  const { ahead, likely, sigma } = estimate;
  return { ...estimate, ...rangeAround(forecaster.memory.ticketRange, ahead, likely, sigma) };
}

function modelEstimate(
  forecaster: LaneForecaster,
  nowSeconds: number,
  position: number,
): Omit<WaitEstimate, 'low' | 'high'> | null {
  const { memory, flow } = forecaster;
  const capacity = capacityAt(forecaster, nowSeconds);
  if (!capacity) return null;
  const ahead = ticketsPresent(flow, position);
  const likely = estimateWaitSeconds(forecaster, workAhead(memory, flow, position), capacity);
  return {
    known: capacity.start - nowSeconds,
    ahead,
    features: extractFeatures(forecaster, nowSeconds, ahead, { from: capacity.start, seconds: likely }),
    recentMean: recentMeanWait(forecaster, likely),
    stacked: likely,
    likely,
    sigma: waitSigma(forecaster, ahead, likely, capacity.booths),
    capacity,
  };
}
