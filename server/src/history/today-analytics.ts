import { createDayFold, type DayFold, foldEvent } from '@hannun/shared/analytics';
import { Injectable } from '@nestjs/common';
import pLimit, { type LimitFunction } from 'p-limit';
import { ClinicDayRegistry } from '../clinic-day/clinic-day-registry.js';
import { forEachTimeSliced } from '../core/time-slicing.js';
import { EventLog } from '../event-log/event-log.js';

type FoldedDay = { day: string; epoch: number; version: number; dayFold: DayFold };

/** Today's analytics of each clinic, brought up to date from its log on request. */
@Injectable()
export class TodayAnalytics {
  private readonly foldedDays = new Map<string, FoldedDay>();
  private readonly queues = new Map<string, LimitFunction>();

  constructor(
    private readonly clinicDays: ClinicDayRegistry,
    private readonly log: EventLog,
  ) {}

  /** `null` if the clinic has never been read. The result keeps changing: read it before the next await. */
  get(clinicId: string): Promise<DayFold | null> {
    const queue = this.queues.get(clinicId) ?? pLimit(1);
    this.queues.set(clinicId, queue);
    return queue(() => this.catchUp(clinicId));
  }

  private async catchUp(clinicId: string): Promise<DayFold | null> {
    const stream = this.clinicDays.get(clinicId);
    if (!stream || stream.version === 0) return null;
    const { day, epoch } = stream.state;
    const before = this.foldedDays.get(clinicId);
    // A restored log starts a new epoch, so the day is folded from its beginning.
    const isSameDay = before?.day === day && before.epoch === epoch;
    const foldedDay: FoldedDay = isSameDay ? before : { day, epoch, version: 0, dayFold: createDayFold() };
    await forEachTimeSliced(
      await this.log.read(clinicId, day, foldedDay.version + 1),
      ({ version, entry }) => {
        if (entry) foldEvent(foldedDay.dayFold, entry.event);
        foldedDay.version = version;
      },
    );
    this.foldedDays.set(clinicId, foldedDay);
    return foldedDay.dayFold;
  }
}
