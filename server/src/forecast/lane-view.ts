import type { LaneBoard, PositionForecast } from '@hannun/shared/contract';
import type { Forecast } from '@hannun/shared/forecast';
import type { PublishedForecast } from './published-forecast.js';

export type LaneView = Pick<LaneBoard, 'forecast' | 'level' | 'noForecast' | 'atLeast' | 'rough' | 'places'>;

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
