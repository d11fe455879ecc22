import type { PlaceForecast } from '@hannun/shared';
import { forecastPlace, type LaneForecaster } from '@hannun/shared/forecast';

/** Further back each step is a third longer, as the ranges grow and bend less there. */
const growth = 4 / 3;
/** Rounded outwards to whole minutes: finer steps would change every board and no screen. */
const step = 60;

/**
 * The ranges of some places of the lane's line at `now` (epoch seconds), enough for a phone to find its own
 * between them. The list ends where a place has no honest range.
 */
export function placesOf(
  forecaster: LaneForecaster,
  now: number,
  contact: { contactAt?: number },
): PlaceForecast[] {
  const places: PlaceForecast[] = [];
  for (const ahead of placesOfLine(forecaster.flow.line.length)) {
    const forecast = forecastPlace(forecaster, now, ahead, contact);
    if (!forecast.ok) break;
    const low = Math.floor(forecast.low / step) * step;
    places.push([ahead, low, Math.ceil(forecast.high / step) * step]);
  }
  return places;
}

function placesOfLine(length: number): number[] {
  const places: number[] = [];
  for (let ahead = 0; ahead < length - 1; ahead = Math.max(ahead + 1, Math.round(ahead * growth))) {
    places.push(ahead);
  }
  return length > 0 ? [...places, length - 1] : places;
}
