import type { Board, DayForecastAccuracy } from '@hannun/shared/contract';
import type { QueueEvent } from '@hannun/shared/queue';
import { Injectable } from '@nestjs/common';
import { chunk, eventsPerSlice, forEachTimeSliced } from '../core/time-slicing.js';
import { addForecasts } from './board-forecasts.js';
import { DayForecaster, type LaneMemories } from './day-forecaster.js';
import { sortByTime } from './event-order.js';
import { ForecastRepository } from './forecast.repository.js';

/** What was forecast on past days, and how well. */
@Injectable()
export class PastForecastsService {
  constructor(private readonly repository: ForecastRepository) {}

  /** Adds what was forecast after these events of the board's day; `null` if the memory of that morning is gone. */
  async addForecasts(board: Board, events: readonly QueueEvent[]): Promise<Board | null> {
    const memories = await this.repository.loadDayStart(board.clinicId, board.day);
    return memories && addForecasts(await replay(events, memories), board);
  }

  /** By day and lane. */
  async accuracies(clinicId: string): Promise<ReadonlyMap<string, Record<string, DayForecastAccuracy>>> {
    const days = await this.repository.loadDays(clinicId);
    return new Map(days.map(({ day, forecasts = {} }) => [day, forecasts]));
  }
}

async function replay(events: readonly QueueEvent[], memories: LaneMemories): Promise<DayForecaster> {
  const forecaster = new DayForecaster(memories, true);
  await forEachTimeSliced(chunk(sortByTime(events), eventsPerSlice), (next) => forecaster.apply(next));
  return forecaster;
}
