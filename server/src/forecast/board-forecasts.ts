import type { Board } from '@hannun/shared/contract';
import type { DayForecaster } from './day-forecaster.js';
import { forecastAccuracy } from './forecast-accuracy.js';

export function addForecasts(forecaster: DayForecaster, board: Board): Board {
  const contactAt = board.contactAt === null ? null : epochSeconds(board.contactAt);
  const accuracy = forecastAccuracy(forecaster.lastThirtyDays());
  return {
    ...board,
    ...(accuracy ? { forecastKept: accuracy } : {}),
    lanes: board.lanes.map((lane) => ({
      ...lane,
      ...forecaster.laneView(lane.lane, epochSeconds(board.asOf), contactAt),
    })),
  };
}

const epochSeconds = (iso: string): number => Date.parse(iso) / 1000;
