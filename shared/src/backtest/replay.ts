import type { WaitRange } from '../contract/board.js';
import { createForecaster } from '../forecast/day-lifecycle.js';
import { displayedBoundsSeconds, toDisplayedWait } from '../forecast/display-rounding.js';
import type { LaneForecaster } from '../forecast/flow.js';
import { type Forecast, forecastNewTicket, recentMeanRangeWidth } from '../forecast/forecast.js';
import type { LaneEventOf } from '../forecast/lane-events.js';
import type { LanePriors } from '../forecast/lane-memory.js';
import { observe } from '../forecast/observe.js';
import { baselineWaits, type CallHistory, createCallHistory, recordCall } from './baselines.js';
import type { BacktestStep } from './log-steps.js';
import type { ScoredForecast } from './score.js';

export type BacktestReplay = {
  checkIns: number;
  missingForecasts: Record<string, number>;
  /** Too wide to show; still scored. */
  onlyAtLeast: number;
  scoredForecasts: (ScoredForecast & { day: number })[];
  eventMs: number[];
  processorMs: number;
};

/** Wall clock and processor time in milliseconds; other load stretches only the first. */
export type Stopwatch = { clock: () => number; processor: () => number };

type PendingForecast = Pick<ScoredForecast, 'ahead' | 'baselines' | 'plainWidth'> & {
  at: number;
  forecast: Forecast;
};
type LaneReplay = {
  forecaster: LaneForecaster;
  past: CallHistory;
  pendingForecasts: Map<string, PendingForecast>;
  days: number;
};

/** Asks for a forecast at every check-in before the check-in is known. Memory carries over from day to day. */
export function replay(
  steps: readonly BacktestStep[],
  stopwatch: Stopwatch,
  plan?: LanePriors,
): BacktestReplay {
  const lanes = new Map<string, LaneReplay>();
  const result: BacktestReplay = {
    checkIns: 0,
    missingForecasts: {},
    onlyAtLeast: 0,
    scoredForecasts: [],
    eventMs: [],
    processorMs: 0,
  };
  for (const { key, event } of steps) {
    const lane = lanes.get(key) ?? createLaneReplay(plan);
    lanes.set(key, lane);
    if (event.type === 'day-began') beginDay(lane);
    if (event.type === 'called') recordOutcome(lane, event.id, event.at, result);
    const forecasting = measure(stopwatch, () =>
      event.type === 'joined' ? forecastNewTicket(lane.forecaster, event.at) : null,
    );
    if (event.type === 'joined' && forecasting.value) recordForecast(lane, event, forecasting.value, result);
    const observing = measure(stopwatch, () => observe(lane.forecaster, event));
    result.eventMs.push(forecasting.clock + observing.clock);
    result.processorMs += forecasting.processor + observing.processor;
  }
  return result;
}

function measure<Value>({ clock, processor }: Stopwatch, work: () => Value) {
  const [started, worked] = [clock(), processor()];
  const value = work();
  return { value, processor: processor() - worked, clock: clock() - started };
}

const createLaneReplay = (plan?: LanePriors): LaneReplay => ({
  forecaster: createForecaster(plan),
  past: createCallHistory(),
  pendingForecasts: new Map(),
  days: 0,
});

function beginDay(lane: LaneReplay): void {
  lane.pendingForecasts.clear();
  lane.days += 1;
}

function recordForecast(
  { forecaster, past, pendingForecasts }: LaneReplay,
  { id, at }: LaneEventOf<'joined'>,
  forecast: Forecast,
  result: BacktestReplay,
): void {
  const ahead = forecaster.flow.line.length;
  result.checkIns += 1;
  const baselines = baselineWaits(past, forecaster.flow, at);
  pendingForecasts.set(id, {
    at,
    forecast,
    ahead,
    baselines,
    plainWidth: recentMeanRangeWidth(forecaster, at),
  });
  if (forecast.ok || ahead === 0) return;
  if (forecast.tooWide) {
    result.onlyAtLeast += 1;
    return;
  }
  result.missingForecasts[forecast.reason] = (result.missingForecasts[forecast.reason] ?? 0) + 1;
}

function recordOutcome(
  { forecaster, past, pendingForecasts, days }: LaneReplay,
  id: string | null,
  at: number,
  result: BacktestReplay,
): void {
  const name = id ?? forecaster.flow.line[0]?.id ?? '';
  const entry = pendingForecasts.get(name);
  if (!entry) return;
  pendingForecasts.delete(name);
  const wait = at - entry.at;
  recordCall(past, at, wait);
  const { forecast, ahead, baselines, plainWidth: width } = entry;
  const range = forecast.ok ? forecast : forecast.tooWide;
  if (!range) return;
  const { low, likely, high } = range;
  result.scoredForecasts.push({
    day: days,
    ahead,
    wait,
    low,
    likely,
    high,
    ...(forecast.ok ? displayedBounds(range, ahead) : { shownLow: low, shownHigh: Number.POSITIVE_INFINITY }),
    baselines,
    plainWidth: width,
  });
}

function displayedBounds(
  range: Pick<WaitRange, 'low' | 'high'>,
  ahead: number,
): Pick<ScoredForecast, 'shownLow' | 'shownHigh'> {
  const { low, high } = displayedBoundsSeconds(toDisplayedWait(range, ahead));
  return { shownLow: low, shownHigh: high };
}
