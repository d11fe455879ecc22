import { createDayFold, type DayFold, foldEvent } from '@hannun/shared/analytics';
import { Injectable } from '@nestjs/common';
import { ClinicDayRegistry } from '../clinic-day/clinic-day-registry.js';
import { Mutex } from '../clinic-day/mutex.js';
import { forEachTimeSliced } from '../core/time-slicing.js';
import { EventLog } from '../event-log/event-log.js';

type Followed = { day: string; epoch: number; version: number; book: DayFold };

/** Today's analytics of each clinic, brought up to date from its log on request. */
@Injectable()
export class TodayBooks {
  private readonly followed = new Map<string, Followed>();
  private readonly queues = new Map<string, Mutex>();

  constructor(
    private readonly projections: ClinicDayRegistry,
    private readonly log: EventLog,
  ) {}

  /** `null` if the clinic has never been read. The result keeps changing: read it before the next await. */
  of(clinicId: string): Promise<DayFold | null> {
    const queue = this.queues.get(clinicId) ?? new Mutex();
    this.queues.set(clinicId, queue);
    return queue.runExclusive(() => this.readOn(clinicId));
  }

  private async readOn(clinicId: string): Promise<DayFold | null> {
    const follower = this.projections.get(clinicId);
    if (!follower || follower.version === 0) return null;
    const { day, epoch } = follower.state;
    const before = this.followed.get(clinicId);
    // A restored log starts a new epoch, so the day is folded from its beginning.
    const same = before?.day === day && before.epoch === epoch;
    const followed: Followed = same ? before : { day, epoch, version: 0, book: createDayFold() };
    await forEachTimeSliced(
      await this.log.read(clinicId, day, followed.version + 1),
      ({ version, entry }) => {
        if (entry) foldEvent(followed.book, entry.event);
        followed.version = version;
      },
    );
    this.followed.set(clinicId, followed);
    return followed.book;
  }
}
