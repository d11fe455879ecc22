import { createDayFold, dayHistory, foldEvent } from '@hannun/shared/analytics';
import type { DayForecastAccuracy, DayHistory } from '@hannun/shared/contract';
import { instantInZone } from '@hannun/shared/date-time';
import { Injectable } from '@nestjs/common';
import { ClinicDayRegistry } from '../clinic-day/clinic-day-registry.js';
import { Clock } from '../core/clock.js';
import { forEachTimeSliced } from '../core/time-slicing.js';
import { TimeZone } from '../core/time-zone.js';
import { EventLog } from '../event-log/event-log.js';
import { ForecastsService } from '../forecast/forecasts.service.js';
import { PastForecastsService } from '../forecast/past-forecasts.service.js';
import { LastSeenStore } from '../last-seen/last-seen-store.js';
import { dataGapsOf } from './data-gaps.js';
import { HistoryRepository } from './history.repository.js';
import { TodayAnalytics } from './today-analytics.js';

type AccuracyByLane = Readonly<Record<string, DayForecastAccuracy>>;

/** Summaries of days: today's from its log so far, past days' from the archive or their logs. */
@Injectable()
export class DayHistoryService {
  constructor(
    private readonly clinicDays: ClinicDayRegistry,
    private readonly log: EventLog,
    private readonly repository: HistoryRepository,
    private readonly todayAnalytics: TodayAnalytics,
    private readonly forecasts: ForecastsService,
    private readonly pastForecasts: PastForecastsService,
    private readonly lastSeen: LastSeenStore,
    private readonly clock: Clock,
    private readonly zone: TimeZone,
  ) {}

  /** Oldest first; days without data are left out. Past days built from logs are archived. */
  async getDays(clinicId: string, days: readonly string[]): Promise<DayHistory[]> {
    const today = this.clinicDays.today();
    const past = days.filter((day) => day < today);
    const histories = await this.loadPastDays(clinicId, past);
    const current = days.includes(today) ? await this.buildToday(clinicId) : null;
    return current ? [...histories, current] : histories;
  }

  private async loadPastDays(clinicId: string, days: readonly string[]): Promise<DayHistory[]> {
    const [archived, versions, accuracies] = await Promise.all([
      this.repository.loadDays(clinicId, days),
      this.log.lastVersions(clinicId, days),
      this.pastForecasts.accuracies(clinicId),
    ]);
    const histories: DayHistory[] = [];
    for (const [index, day] of days.entries()) {
      const version = versions[index] ?? 0;
      const known = archived.get(day);
      const isWhole = known && (version === 0 || known.version === version);
      const forecasts = accuracies.get(day) ?? {};
      if (isWhole) histories.push(addAccuracies(known.history, forecasts));
      else if (version > 0) histories.push(await this.buildFromLog(clinicId, day, forecasts));
    }
    return histories;
  }

  private async buildFromLog(clinicId: string, day: string, forecasts: AccuracyByLane): Promise<DayHistory> {
    const recorded = await this.log.read(clinicId, day, 1);
    const midnight = instantInZone(this.zone.name, day, '24:00');
    const dayFold = createDayFold();
    await forEachTimeSliced(recorded, ({ entry }) => entry && foldEvent(dayFold, entry.event));
    const whole = await this.addGaps(dayHistory(dayFold, midnight), midnight);
    const history = addAccuracies(whole, forecasts);
    await this.repository.saveDay(clinicId, { version: recorded.at(-1)?.version ?? 0, history });
    return history;
  }

  private async buildToday(clinicId: string): Promise<DayHistory | null> {
    const dayFold = await this.todayAnalytics.get(clinicId);
    if (!dayFold) return null;
    const now = this.clock.nowMs();
    const history = await this.addGaps(dayHistory(dayFold, now), now);
    return addAccuracies(history, this.forecasts.todayAccuracy(clinicId));
  }

  private async addGaps(history: DayHistory, untilMs: number): Promise<DayHistory> {
    const { clinicId, day, hours } = history;
    if (!hours) return history;
    const from = instantInZone(this.zone.name, day, '00:00');
    const contactGaps = await this.lastSeen.gapsBetween(clinicId, from, untilMs);
    const lastSeenAt = this.lastSeen.get(clinicId);
    return { ...history, gaps: dataGapsOf(history, { contactGaps, lastSeenAt, untilMs }) };
  }
}

const addAccuracies = (history: DayHistory, records: AccuracyByLane): DayHistory => ({
  ...history,
  lanes: history.lanes.map((lane) => {
    const record = records[lane.lane];
    return { ...lane, forecast: record && record.calls > 0 ? record : lane.forecast };
  }),
});
