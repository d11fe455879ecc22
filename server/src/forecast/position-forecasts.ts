import type { NoForecastReason, PositionForecast, WaitRange } from '@hannun/shared/contract';
import { forecastAtPosition, type LaneForecaster, roundOutwards } from '@hannun/shared/forecast';

const stepGrowthRatio = 4 / 3;
/** Finer steps would change every board but no screen. */
const roundingSeconds = 60;

/** Ends at the first position without an honest range. */
export function positionForecasts(
  forecaster: LaneForecaster,
  nowSeconds: number,
  lastSeen: { lastSeenAtSeconds?: number },
): PositionForecast[] {
  const forecasts: PositionForecast[] = [];
  for (const ahead of sampledPositions(forecaster.flow.line.length)) {
    const forecast = forecastAtPosition(forecaster, nowSeconds, ahead, lastSeen);
    if (!forecast.ok) break;
    forecasts.push(toPositionForecast(ahead, forecast));
  }
  return forecasts;
}

/** Why not even the first in line has a forecast; `null`: it has one, or nobody waits. */
export function whyNoPlaces(
  forecaster: LaneForecaster,
  nowSeconds: number,
  lastSeen: { lastSeenAtSeconds?: number },
): NoForecastReason | null {
  if (forecaster.flow.line.length === 0) return null;
  const forecast = forecastAtPosition(forecaster, nowSeconds, 0, lastSeen);
  return forecast.ok ? null : forecast.reason;
}

function toPositionForecast(ahead: number, range: WaitRange): PositionForecast {
  const { low, high } = roundOutwards(range, roundingSeconds);
  if (range.notBefore === undefined) return [ahead, low, high];
  const notBefore = Math.ceil(range.notBefore / roundingSeconds) * roundingSeconds;
  return [ahead, Math.max(low, notBefore), Math.max(high, notBefore + roundingSeconds), notBefore];
}

function sampledPositions(length: number): number[] {
  const positions: number[] = [];
  for (let ahead = 0; ahead < length - 1; ahead = Math.max(ahead + 1, Math.round(ahead * stepGrowthRatio))) {
    positions.push(ahead);
  }
  return length > 0 ? [...positions, length - 1] : positions;
}
