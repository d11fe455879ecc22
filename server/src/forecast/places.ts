import type { PositionForecast } from '@hannun/shared';
import { forecastAtPosition, type LaneForecaster } from '@hannun/shared/forecast';

const growth = 4 / 3;
/** Finer steps would change every board but no screen. */
const step = 60;

/** `now` in epoch seconds. Ends at the first position without an honest range. */
export function placesOf(
  forecaster: LaneForecaster,
  now: number,
  contact: { contactAt?: number },
): PositionForecast[] {
  const places: PositionForecast[] = [];
  for (const ahead of placesOfLine(forecaster.flow.line.length)) {
    const forecast = forecastAtPosition(forecaster, now, ahead, contact);
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
