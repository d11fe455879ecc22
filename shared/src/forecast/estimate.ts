import { featuresAt } from './features.js';
import type { LaneFlow, LaneForecaster } from './flow.js';
import type { LaneMemory } from './memory.js';
import { mixed, opinionsOf } from './mixing.js';
import { type Capacity, capacityAt, pointWait } from './point.js';
import { rangeAround } from './range.js';
import { cycleBase, workOf } from './service.js';
import { type Features, stacked } from './stacking.js';

/** An unrefused figure with all it was made from. Seconds; `ahead` counts tickets. */
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

/** Spread of one service against its mean, squared: swabs vary little, but breaks and searches do (FORECAST 4.6). */
const serviceSpread = 0.45;
/** Doubt about the pace shrinks with the people seen, from about a fifth of the wait. */
const paceDoubt = 20;
/** Beforehand a service time is guessed about as well as two services would show it: to within a half. */
const guessedServices = 2;
/** Who works there knows it as from thirty services: to within an eighth. */
const typedServices = 30;
/** Taps lag and people walk: three quarters of a minute however short the line. */
const tapSpread = 45;

/** Expected spread (seconds) of the true wait around `point` with `ahead` tickets in front. */
function spreadOf({ memory, flow }: LaneForecaster, ahead: number, point: number, booths: number): number {
  const perCall = cycleBase(memory) / Math.max(0.5, booths);
  const services = (ahead + 1) * perCall * perCall * serviceSpread;
  const known = memory.served + (memory.planned ? typedServices : guessedServices);
  const doubt = 1 / (paceDoubt + flow.pace.cleared) + serviceSpread / known;
  return Math.sqrt(services + point * point * doubt + tapSpread * tapSpread);
}

/** Units of work in front of the ticket at `place` in the line. */
function workAhead(memory: LaneMemory, flow: LaneFlow, place: number): number {
  let work = 0;
  for (let index = 0; index < place; index += 1) work += workOf(memory, flow.line[index]?.party ?? 1);
  return work;
}

/** The estimate for a person who joins at `now`, or `null` in a rest without a known end. */
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

/** Priority tickets go before all others, behind each other. */
export function placeOnJoining({ line }: LaneFlow, priority: boolean): number {
  if (!priority) return line.length;
  const firstPlain = line.findIndex((ticket) => !ticket.priority);
  return firstPlain < 0 ? line.length : firstPlain;
}

/** The estimate for the ticket with `ahead` tickets in front of it. */
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
