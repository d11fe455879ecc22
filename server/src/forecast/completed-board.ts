import type { Board } from '@hannun/shared';
import type { DayForecaster } from './day-forecaster.js';
import { forecastKeptOf } from './kept.js';

export function completedBy(forecaster: DayForecaster, board: Board): Board {
  const contactAt = board.contactAt === null ? null : seconds(board.contactAt);
  const kept = forecastKeptOf(forecaster.records());
  return {
    ...board,
    ...(kept ? { forecastKept: kept } : {}),
    lanes: board.lanes.map((lane) => ({
      ...lane,
      ...forecaster.view(lane.lane, seconds(board.asOf), contactAt),
    })),
  };
}

const seconds = (iso: string): number => Date.parse(iso) / 1000;
