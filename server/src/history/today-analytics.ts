import { createDayFold, type DayFold, foldEvent } from '@hannun/shared/analytics';
import { Injectable } from '@nestjs/common';
import pLimit, { type LimitFunction } from 'p-limit';
import { type ClinicDayChange, type ClinicDayCursor, continuesFrom } from '../clinic-day/clinic-day-feed.js';
import { ClinicDayRegistry } from '../clinic-day/clinic-day-registry.js';
import { forEachTimeSliced } from '../core/time-slicing.js';
import { EventLog } from '../event-log/event-log.js';

type FoldedDay = { cursor: ClinicDayCursor; dayFold: DayFold; pending: ClinicDayChange[] };

/** A day that nobody has asked about for so long is read anew instead. */
const maxPendingChanges = 2_000;

/** Today's analytics of each clinic: followed once somebody has asked, folded on request and never while appending. */
@Injectable()
export class TodayAnalytics {
  private readonly foldedDays = new Map<string, FoldedDay>();
  private readonly queues = new Map<string, LimitFunction>();

  constructor(
    private readonly clinicDays: ClinicDayRegistry,
    private readonly log: EventLog,
  ) {
    clinicDays.subscribe((change) => {
      const pending = this.foldedDays.get(change.clinicId)?.pending;
      const isRestart = change.previousVersion === 0 || pending?.length === maxPendingChanges;
      if (isRestart) this.foldedDays.delete(change.clinicId);
      else pending?.push(change);
    });
  }

  /** `null` if the clinic has never been read. The result keeps changing: read it before the next await. */
  get(clinicId: string): Promise<DayFold | null> {
    const queue = this.queues.get(clinicId) ?? pLimit(1);
    this.queues.set(clinicId, queue);
    return queue(() => this.catchUp(clinicId));
  }

  private async catchUp(clinicId: string): Promise<DayFold | null> {
    const stream = this.clinicDays.get(clinicId);
    if (!stream || stream.version === 0) return null;
    const folded = this.foldedDays.get(clinicId) ?? (await this.foldLog(clinicId, stream.state));
    await forEachTimeSliced(folded.pending.splice(0), (change) => {
      // What was appended while the log was read is pending too.
      if (!continuesFrom(folded.cursor, change)) return;
      for (const event of change.events) foldEvent(folded.dayFold, event);
      folded.cursor.version = change.version;
    });
    return folded.dayFold;
  }

  private async foldLog(
    clinicId: string,
    { day, epoch }: { day: string; epoch: number },
  ): Promise<FoldedDay> {
    const folded: FoldedDay = { cursor: { day, epoch, version: 0 }, dayFold: createDayFold(), pending: [] };
    this.foldedDays.set(clinicId, folded);
    try {
      await forEachTimeSliced(await this.log.read(clinicId, day, 1), ({ version, entry }) => {
        if (entry) foldEvent(folded.dayFold, entry.event);
        folded.cursor.version = version;
      });
    } catch (error) {
      this.foldedDays.delete(clinicId);
      throw error;
    }
    return folded;
  }
}
