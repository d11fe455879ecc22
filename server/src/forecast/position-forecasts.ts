import type { PositionForecast } from '@hannun/shared/contract';
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
    const { low, high } = roundOutwards(forecast, roundingSeconds);
    forecasts.push([ahead, low, high]);
  }
  return forecasts;
}

function sampledPositions(length: number): number[] {
  const positions: number[] = [];
  for (let ahead = 0; ahead < length - 1; ahead = Math.max(ahead + 1, Math.round(ahead * stepGrowthRatio))) {
    positions.push(ahead);
  }
  return length > 0 ? [...positions, length - 1] : positions;
}
