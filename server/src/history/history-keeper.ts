import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { ClinicDayRegistry } from '../clinic-day/clinic-day-registry.js';
import { Mutex } from '../clinic-day/mutex.js';
import { addDays } from '../core/local-date.js';
import { Forecasts } from '../forecast/forecasts.service.js';
import { DayHistories } from './day-histories.js';
import { RawLogDays } from './raw-log-days.js';

/** Archives past days before their logs expire, when a clinic's new day is first seen. */
@Injectable()
export class HistoryKeeper implements OnApplicationShutdown {
  private readonly report = new Logger(HistoryKeeper.name);
  private readonly queue = new Mutex();
  private readonly seen = new Map<string, string>();
  private closed = false;

  constructor(
    private readonly projections: ClinicDayRegistry,
    private readonly forecasts: Forecasts,
    private readonly histories: DayHistories,
    private readonly rawLogDays: RawLogDays,
  ) {
    // Subscribed here, because the logs are read before this module is initialized.
    this.projections.onChange((clinicId) => {
      const day = this.projections.get(clinicId)?.state.day;
      if (!day || this.seen.get(clinicId) === day) return;
      this.seen.set(clinicId, day);
      void this.queue.runExclusive(() => this.keepUp(clinicId, day));
    });
  }

  onApplicationShutdown(): void {
    this.closed = true;
  }

  private async keepUp(clinicId: string, day: string): Promise<void> {
    if (this.closed) return;
    try {
      // The forecasts store their accuracy of yesterday first; it is part of the archived day.
      await this.forecasts.settled();
      const past = Array.from({ length: this.rawLogDays.count }, (_, back) => addDays(day, -1 - back));
      await this.histories.of(clinicId, past.reverse());
    } catch (error) {
      if (this.closed) return;
      this.seen.delete(clinicId);
      this.report.warn(`Past days of ${clinicId} could not be archived; will be retried: ${error}`);
    }
  }
}
