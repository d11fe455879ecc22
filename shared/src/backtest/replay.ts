import { startForecaster } from '../forecast/day.js';
import type { Joined } from '../forecast/events.js';
import type { LaneForecaster } from '../forecast/flow.js';
import { type Forecast, forecastJoin, plainWidth } from '../forecast/forecast.js';
import type { LanePlan } from '../forecast/memory.js';
import { observe } from '../forecast/observe.js';
import { shownWait } from '../forecast/shown.js';
import { baselinesAt, freshPast, type Past, rememberCall } from './baselines.js';
import type { Step } from './from-log.js';
import type { Outcome } from './score.js';

export type Replay = {
  checkIns: number;
  refusals: Record<string, number>;
  /** Too wide to show; still scored. */
  onlyAtLeast: number;
  outcomes: (Outcome & { day: number })[];
  spent: number[];
  worked: number;
};

/** Wall clock and processor time in milliseconds; other load stretches only the first. */
export type Stopwatch = { clock: () => number; processor: () => number };

type Asked = Pick<Outcome, 'ahead' | 'baselines' | 'plainWidth'> & { at: number; forecast: Forecast };
type Lane = { forecaster: LaneForecaster; past: Past; asked: Map<string, Asked>; days: number };

/** Asks for a forecast at every check-in before the check-in is known. Memory carries over from day to day. */
export function replay(steps: readonly Step[], stopwatch: Stopwatch, plan?: LanePlan): Replay {
  const lanes = new Map<string, Lane>();
  const result: Replay = { checkIns: 0, refusals: {}, onlyAtLeast: 0, outcomes: [], spent: [], worked: 0 };
  for (const { key, event } of steps) {
    const lane = lanes.get(key) ?? freshLane(plan);
    lanes.set(key, lane);
    if (event.type === 'day-began') beginDay(lane);
    if (event.type === 'called') outcomeOf(lane, event.id, event.at, result);
    const asking = measured(stopwatch, () =>
      event.type === 'joined' ? forecastJoin(lane.forecaster, event.at) : null,
    );
    if (event.type === 'joined' && asking.value) ask(lane, event, asking.value, result);
    const observing = measured(stopwatch, () => observe(lane.forecaster, event));
    result.spent.push(asking.clock + observing.clock);
    result.worked += asking.processor + observing.processor;
  }
  return result;
}

function measured<Value>({ clock, processor }: Stopwatch, work: () => Value) {
  const [started, worked] = [clock(), processor()];
  const value = work();
  return { value, processor: processor() - worked, clock: clock() - started };
}

const freshLane = (plan?: LanePlan): Lane => ({
  forecaster: startForecaster(plan),
  past: freshPast(),
  asked: new Map(),
  days: 0,
});

function beginDay(lane: Lane): void {
  lane.asked.clear();
  lane.days += 1;
}

function ask(
  { forecaster, past, asked }: Lane,
  { id, at }: Joined,
  forecast: Forecast,
  result: Replay,
): void {
  const ahead = forecaster.flow.line.length;
  result.checkIns += 1;
  const baselines = baselinesAt(past, forecaster.flow, at);
  asked.set(id, { at, forecast, ahead, baselines, plainWidth: plainWidth(forecaster, at) });
  if (forecast.ok || ahead === 0) return;
  if (forecast.tooWide) {
    result.onlyAtLeast += 1;
    return;
  }
  result.refusals[forecast.reason] = (result.refusals[forecast.reason] ?? 0) + 1;
}

function outcomeOf(
  { forecaster, past, asked, days }: Lane,
  id: string | null,
  at: number,
  result: Replay,
): void {
  const name = id ?? forecaster.flow.line[0]?.id ?? '';
  const entry = asked.get(name);
  if (!entry) return;
  asked.delete(name);
  const wait = at - entry.at;
  rememberCall(past, at, wait);
  const { forecast, ahead, baselines, plainWidth: width } = entry;
  const range = forecast.ok ? forecast : forecast.tooWide;
  if (!range) return;
  const { low, likely, high } = range;
  result.outcomes.push({
    day: days,
    ahead,
    wait,
    low,
    likely,
    high,
    ...(forecast.ok ? shownEnds(range, ahead) : { shownLow: low, shownHigh: Number.POSITIVE_INFINITY }),
    baselines,
    plainWidth: width,
  });
}

function shownEnds(
  range: { low: number; likely: number; high: number },
  ahead: number,
): Pick<Outcome, 'shownLow' | 'shownHigh'> {
  const shown = shownWait(range, ahead);
  switch (shown.kind) {
    case 'none':
      return { shownLow: 0, shownHigh: 60 };
    case 'within':
      return { shownLow: 0, shownHigh: shown.minutes * 60 };
    case 'more-than':
      return { shownLow: shown.minutes * 60, shownHigh: Number.POSITIVE_INFINITY };
    case 'between':
      return { shownLow: shown.low * 60, shownHigh: shown.high * 60 };
  }
}
