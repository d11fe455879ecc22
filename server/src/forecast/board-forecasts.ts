import type { Board } from '@hannun/shared/contract';
import type { DayForecaster } from './day-forecaster.js';
import { viewOfShutLane } from './lane-view.js';

/** Fewer calls of thirty days are no record to show residents. */
const minShownCalls = 50;

export function addForecasts(forecaster: DayForecaster, board: Board): Board {
  const lastSeenAtSeconds = board.contactAt === null ? null : epochSeconds(board.contactAt);
  const records = forecaster.lastThirtyDays();
  const calls = records.reduce((sum, record) => sum + record.calls, 0);
  const within = records.reduce((sum, { shown }) => sum + shown, 0);
  return {
    ...board,
    ...(calls < minShownCalls ? {} : { forecastKept: { calls, within } }),
    lanes: board.lanes.map((lane) => {
      const view = forecaster.laneView(lane.lane, epochSeconds(board.asOf), lastSeenAtSeconds);
      const servesUntil = forecaster.servesUntil(lane.lane);
      return {
        ...lane,
        ...(lane.intake ? viewOfShutLane(lane, view) : view),
        ...(servesUntil === null ? {} : { servesUntil }),
      };
    }),
  };
}

const epochSeconds = (iso: string): number => Date.parse(iso) / 1000;
