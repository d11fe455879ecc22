import { addDays } from '@hannun/shared/date-time';
import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import pLimit from 'p-limit';
import { ClinicDayRegistry } from '../clinic-day/clinic-day-registry.js';
import { ServerConfig } from '../core/config.js';
import { ForecastsService } from '../forecast/forecasts.service.js';
import { DayHistoryService } from './day-history.service.js';

/** Archives past days before their logs expire, when a clinic's new day is first seen. */
@Injectable()
export class HistoryArchiver implements OnApplicationShutdown {
  private readonly logger = new Logger(HistoryArchiver.name);
  private readonly oneAtATime = pLimit(1);
  private readonly lastDayByClinic = new Map<string, string>();
  private isClosed = false;

  constructor(
    clinicDays: ClinicDayRegistry,
    private readonly forecasts: ForecastsService,
    private readonly histories: DayHistoryService,
    private readonly config: ServerConfig,
  ) {
    clinicDays.subscribe(({ clinicId, after: { day } }) => {
      if (!day || this.lastDayByClinic.get(clinicId) === day) return;
      this.lastDayByClinic.set(clinicId, day);
      void this.oneAtATime(() => this.archivePastDays(clinicId, day));
    });
  }

  onApplicationShutdown(): void {
    this.isClosed = true;
  }

  private async archivePastDays(clinicId: string, day: string): Promise<void> {
    if (this.isClosed) return;
    try {
      // The forecasts store their accuracy of yesterday first; it is part of the archived day.
      await this.forecasts.whenIdle();
      const past = Array.from({ length: this.config.rawLogRetentionDays }, (_, back) =>
        addDays(day, -1 - back),
      );
      await this.histories.getDays(clinicId, past.reverse());
    } catch (error) {
      if (this.isClosed) return;
      this.lastDayByClinic.delete(clinicId);
      this.logger.warn(`Past days of ${clinicId} could not be archived; will be retried: ${error}`);
    }
  }
}
