import { featuresAt } from './features.js';
import type { LaneFlow, LaneForecaster } from './flow.js';
import type { LaneMemory } from './memory.js';
import { mixed, opinionsOf } from './mixing.js';
import { type Capacity, capacityAt, pointWait } from './point.js';
import { rangeAround } from './range.js';
import { cycleBase, workOf } from './service.js';
import { type Features, stacked } from './stacking.js';

export type Estimate = {
  ahead: number;
  features: Features;
  stacked: number;
  likely: number;
  low: number;
  high: number;
  sigma: number;
  capacity: Capacity;
};

/** Squared coefficient of variation of one service (FORECAST 4.6). */
const serviceSpread = 0.45;
/** Doubt about the pace shrinks with the people seen, from about a fifth of the wait. */
const paceDoubt = 20;
/** Equivalent number of observed services: a default is known to within a half. */
const guessedServices = 2;
/** The same for a configured service time: known to within an eighth. */
const typedServices = 30;
const tapSpread = 45;

function spreadOf({ memory, flow }: LaneForecaster, ahead: number, point: number, booths: number): number {
  const perCall = cycleBase(memory) / Math.max(0.5, booths);
  const services = (ahead + 1) * perCall * perCall * serviceSpread;
  const known = memory.served + (memory.planned ? typedServices : guessedServices);
  const doubt = 1 / (paceDoubt + flow.pace.cleared) + serviceSpread / known;
  return Math.sqrt(services + point * point * doubt + tapSpread * tapSpread);
}

function workAhead(memory: LaneMemory, flow: LaneFlow, place: number): number {
  let work = 0;
  for (let index = 0; index < place; index += 1) work += workOf(memory, flow.line[index]?.party ?? 1);
  return work;
}

/** `null` in a break without a known end. */
export function estimateJoin(forecaster: LaneForecaster, now: number, priority = false): Estimate | null {
  const { memory, flow } = forecaster;
  const capacity = capacityAt(forecaster, now);
  if (!capacity) return null;
  const ahead = placeOnJoining(flow, priority);
  const model = pointWait(forecaster, now, workAhead(memory, flow, ahead), capacity);
  const features = featuresAt(forecaster, now, ahead, model);
  const stackedWait = stacked(memory.stack, features);
  const likely = ahead > 0 ? mixed(memory.mix, opinionsOf(stackedWait, features)) : model;
  const sigma = spreadOf(forecaster, ahead, model, capacity.booths);
  return {
    ahead,
    features,
    stacked: stackedWait,
    likely,
    sigma,
    capacity,
    ...rangeAround(memory.joinRange, ahead, likely, sigma),
  };
}

export function placeOnJoining({ line }: LaneFlow, priority: boolean): number {
  if (!priority) return line.length;
  const firstPlain = line.findIndex((ticket) => !ticket.priority);
  return firstPlain < 0 ? line.length : firstPlain;
}

export function estimatePlace(forecaster: LaneForecaster, now: number, ahead: number): Estimate | null {
  const { memory, flow } = forecaster;
  const capacity = capacityAt(forecaster, now);
  if (!capacity) return null;
  const likely = pointWait(forecaster, now, workAhead(memory, flow, ahead), capacity);
  const sigma = spreadOf(forecaster, ahead, likely, capacity.booths);
  const features = featuresAt(forecaster, now, ahead, likely);
  return {
    ahead,
    features,
    stacked: likely,
    likely,
    sigma,
    capacity,
    ...rangeAround(memory.ticketRange, ahead, likely, sigma),
  };
}
