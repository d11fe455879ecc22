import type { LaneBoard, PositionForecast } from '@hannun/shared';
import type { Forecast } from '@hannun/shared/forecast';
import type { Standing } from './standing.js';

export type LaneView = Pick<LaneBoard, 'forecast' | 'level' | 'noForecast' | 'atLeast' | 'rough' | 'places'>;

export function viewOf(
  forecast: Forecast,
  standing: Standing | null,
  places: readonly PositionForecast[],
): LaneView {
  const ofPlaces = places.length > 0 ? { places } : {};
  if (!forecast.ok || !standing) {
    return {
      forecast: null,
      level: null,
      noForecast: forecast.ok ? 'unknown' : forecast.reason,
      ...(!forecast.ok && forecast.atLeast !== undefined ? { atLeast: forecast.atLeast } : {}),
      ...ofPlaces,
    };
  }
  return {
    forecast: standing.range,
    level: standing.level.level,
    ...(forecast.rough ? { rough: true } : {}),
    ...ofPlaces,
  };
}
