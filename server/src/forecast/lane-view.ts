import type { LaneBoard, PositionForecast, WaitRange } from '@hannun/shared/contract';
import { type Forecast, roundOutwards } from '@hannun/shared/forecast';
import type { PublishedForecast } from './published-forecast.js';

export type LaneView = Pick<
  LaneBoard,
  'forecast' | 'level' | 'noForecast' | 'atLeast' | 'rough' | 'places' | 'fromOpening'
>;

const minuteSeconds = 60;

export function laneViewOf(
  forecast: Forecast,
  published: PublishedForecast | null,
  places: readonly PositionForecast[],
): LaneView {
  const positions = places.length > 0 ? { places } : {};
  if (!forecast.ok || !published) {
    return {
      forecast: null,
      level: null,
      noForecast: forecast.ok ? 'unknown' : forecast.reason,
      ...(!forecast.ok && forecast.atLeast !== undefined ? { atLeast: forecast.atLeast } : {}),
      ...positions,
    };
  }
  return {
    forecast: published.range,
    level: published.level.level,
    ...(forecast.rough ? { rough: true } : {}),
    ...positions,
  };
}

/** A lane that takes nobody in promises newcomers no wait; who is in line keeps theirs. */
export function viewOfShutLane(
  { intake, tickets }: Pick<LaneBoard, 'intake' | 'tickets'>,
  { forecast, noForecast, places }: LaneView,
): LaneView {
  const isMorningLine = intake === 'not-yet' && tickets > 0 && forecast?.notBefore !== undefined;
  return {
    forecast: null,
    level: null,
    noForecast: noForecast === undefined || noForecast === 'too-wide' ? 'intake-closed' : noForecast,
    ...(isMorningLine ? { fromOpening: fromStart(forecast) } : {}),
    ...(places ? { places } : {}),
  };
}

function fromStart({ low, likely, high, notBefore = 0 }: WaitRange): WaitRange {
  const range = { low: low - notBefore, high: high - notBefore };
  return { likely: likely - notBefore, ...roundOutwards(range, minuteSeconds) };
}
