import type { DataGap, DayForecastAccuracy, DayHistory } from '@hannun/shared';
import { createDayFold, dayHistory, foldEvent } from '@hannun/shared/analytics';
import { Injectable } from '@nestjs/common';
import { ClinicDayRegistry } from '../clinic-day/clinic-day-registry.js';
import { Clock } from '../core/clock.js';
import { toInstantMs } from '../core/local-date.js';
import { forEachTimeSliced } from '../core/time-slicing.js';
import { TimeZone } from '../core/time-zone.js';
import { EventLog } from '../event-log/event-log.js';
import { LastSeenStore } from '../event-log/last-seen-store.js';
import { ForecastStore } from '../forecast/forecast-store.js';
import { Forecasts } from '../forecast/forecasts.service.js';
import { gapsOf } from './gaps.js';
import { HistoryStore } from './history-store.js';
import { TodayBooks } from './today-books.js';

type ForecastDays = Readonly<Record<string, DayForecastAccuracy>>;

/** Summaries of days: today's from its log so far, past days' from the archive or their logs. */
@Injectable()
export class DayHistories {
  constructor(
    private readonly projections: ClinicDayRegistry,
    private readonly log: EventLog,
    private readonly store: HistoryStore,
    private readonly books: TodayBooks,
    private readonly forecasts: Forecasts,
    private readonly remembered: ForecastStore,
    private readonly contacts: LastSeenStore,
    private readonly clock: Clock,
    private readonly zone: TimeZone,
  ) {}

  /** Oldest first; days without data are left out. Past days built from logs are archived. */
  async of(clinicId: string, days: readonly string[]): Promise<DayHistory[]> {
    const today = this.projections.today();
    const past = days.filter((day) => day < today);
    const histories = await this.past(clinicId, past);
    const current = days.includes(today) ? await this.today(clinicId) : null;
    return current ? [...histories, current] : histories;
  }

  private async past(clinicId: string, days: readonly string[]): Promise<DayHistory[]> {
    const [kept, versions, summaries] = await Promise.all([
      this.store.days(clinicId, days),
      this.log.lastVersions(clinicId, days),
      this.remembered.days(clinicId),
    ]);
    const records = new Map(summaries.map(({ day, forecasts }) => [day, forecasts]));
    const histories: DayHistory[] = [];
    for (const [index, day] of days.entries()) {
      const version = versions[index] ?? 0;
      const known = kept.get(day);
      const isWhole = known && (version === 0 || known.version === version);
      const forecasts = records.get(day) ?? {};
      if (isWhole) histories.push(withForecasts(known.history, forecasts));
      else if (version > 0) histories.push(await this.made(clinicId, day, forecasts));
    }
    return histories;
  }

  private async made(clinicId: string, day: string, forecasts: ForecastDays): Promise<DayHistory> {
    const recorded = await this.log.read(clinicId, day, 1);
    const midnight = toInstantMs(day, '24:00', this.zone.name);
    const book = createDayFold();
    await forEachTimeSliced(recorded, ({ entry }) => entry && foldEvent(book, entry.event));
    const whole = await this.withGaps(dayHistory(book, midnight), midnight);
    const history = withForecasts(whole, forecasts);
    await this.store.keep(clinicId, { version: recorded.at(-1)?.version ?? 0, history });
    return history;
  }

  private async today(clinicId: string): Promise<DayHistory | null> {
    const book = await this.books.of(clinicId);
    if (!book) return null;
    const now = this.clock.nowMs();
    const history = await this.withGaps(dayHistory(book, now), now);
    return withForecasts(history, this.forecasts.today(clinicId));
  }

  private async withGaps(history: DayHistory, until: number): Promise<DayHistory> {
    const { clinicId, day, hours } = history;
    if (!hours) return history;
    const from = toInstantMs(day, '00:00', this.zone.name);
    const silences = await this.contacts.contactGaps.between(clinicId, from, until);
    const gaps: DataGap[] = gapsOf(history, { silences, lastContact: this.contacts.get(clinicId), until });
    return { ...history, gaps };
  }
}

const withForecasts = (history: DayHistory, records: ForecastDays): DayHistory => ({
  ...history,
  lanes: history.lanes.map((lane) => {
    const record = records[lane.lane];
    return { ...lane, forecast: record && record.calls > 0 ? record : lane.forecast };
  }),
});
