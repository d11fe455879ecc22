import type { LaneFlow, LaneForecaster } from './flow.js';
import type { LaneMemory } from './memory.js';
import { mixed, type Opinions } from './mixing.js';
import { afterWork, type Capacity, capacityAt, pointWait } from './point.js';
import { rangeAround } from './range.js';
import { cycleBase, workOf } from './service.js';
import { type Features, stacked } from './stacking.js';

/** An unrefused figure with all it was made from. Seconds; `ahead` counts tickets. */
export type Estimate = {
  ahead: number;
  features: Features;
  opinions: Opinions;
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
/** Taps lag and people walk: three quarters of a minute however short the line. */
const tapSpread = 45;

/** Expected spread (seconds) of the true wait around `point` with `ahead` tickets in front. */
function spreadOf({ memory, flow }: LaneForecaster, ahead: number, point: number, booths: number): number {
  const perCall = cycleBase(memory) / Math.max(0.5, booths);
  const services = (ahead + 1) * perCall * perCall * serviceSpread;
  return Math.sqrt(services + (point * point) / (paceDoubt + flow.pace.cleared) + tapSpread * tapSpread);
}

/** Units of work in front of the ticket at `place` in the line. */
function workAhead(memory: LaneMemory, flow: LaneFlow, place: number): number {
  let work = 0;
  for (let index = 0; index < place; index += 1) work += workOf(memory, flow.line[index]?.party ?? 1);
  return work;
}

/** How long the head of the line has waited: what is happening now, whatever the model says. */
const headWait = ({ line }: LaneFlow, now: number): number => (line[0] ? now - line[0].at : 0);

const meanOf = (waits: readonly number[]): number =>
  waits.reduce((sum, wait) => sum + wait, 0) / waits.length;

function hourlyWait({ lastHour }: LaneFlow): number | null {
  let sum = 0;
  for (const { wait } of lastHour) sum += wait;
  return lastHour.length > 0 ? sum / lastHour.length : null;
}

/** The estimate for a person who joins at `now`, or `null` in a rest without a known end. */
export function estimateJoin(forecaster: LaneForecaster, now: number, priority = false): Estimate | null {
  const { memory, flow } = forecaster;
  const capacity = capacityAt(forecaster, now);
  if (!capacity) return null;
  const ahead = placeOnJoining(flow, priority);
  const model = pointWait(forecaster, now, workAhead(memory, flow, ahead), capacity);
  const recent = memory.waits.length > 0 ? meanOf(memory.waits) : model;
  const features: Features = [60, model, headWait(flow, now), recent];
  const rate = memory.interval === null ? model : afterWork(flow, now, ahead * memory.interval) - now;
  const hourly = hourlyWait(flow) ?? recent;
  const opinions: Opinions = [
    model,
    stacked(memory.stack, features),
    rate,
    recent,
    hourly,
    headWait(flow, now),
  ];
  const likely = ahead > 0 ? mixed(memory.mix, opinions) : model;
  const sigma = spreadOf(forecaster, ahead, model, capacity.booths);
  return {
    ahead,
    features,
    opinions,
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
  const features: Features = [60, likely, headWait(flow, now), likely];
  const opinions: Opinions = [likely, likely, likely, likely, likely, likely];
  return {
    ahead,
    features,
    opinions,
    likely,
    sigma,
    capacity,
    ...rangeAround(memory.ticketRange, ahead, likely, sigma),
  };
}
