import type { ArrivalsBeforeAfter, NoticeChange, NoticeImpact } from '@hannun/shared';
import { arrivalsBeforeAfter, createDayFold, foldEvent } from '@hannun/shared/analytics';
import { Injectable } from '@nestjs/common';
import { Clock } from '../core/clock.js';
import { unknownClinicError } from '../core/domain-error.js';
import { queueDayAt } from '../core/local-date.js';
import { forEachTimeSliced } from '../core/time-slicing.js';
import { TimeZone } from '../core/time-zone.js';
import { DistrictService } from '../districts/district.service.js';
import { EventLog } from '../event-log/event-log.js';

/** Measures how a notice that sent people elsewhere changed the arrivals of clinics. */
@Injectable()
export class Advisories {
  constructor(
    private readonly district: DistrictService,
    private readonly log: EventLog,
    private readonly clock: Clock,
    private readonly zone: TimeZone,
  ) {}

  /**
   * Arrivals around `at` (ISO-8601), when the first of these clinics published its notice. Throws a
   * `DomainError`.
   */
  async around(clinicIds: readonly string[], at: string): Promise<NoticeImpact> {
    const read: Awaited<ReturnType<Advisories['ofClinic']>>[] = [];
    for (const clinicId of clinicIds) read.push(await this.ofClinic(clinicId, at));
    return {
      at,
      text: read[0]?.text ?? null,
      clinics: read.map(({ clinic }) => clinic),
    };
  }

  private async ofClinic(
    clinicId: string,
    at: string,
  ): Promise<{ text: NoticeChange['text']; clinic: ArrivalsBeforeAfter }> {
    const setUp = this.district.clinic(clinicId);
    if (!setUp) throw unknownClinicError(clinicId);
    const moment = Date.parse(at);
    const recorded = await this.log.read(clinicId, queueDayAt(moment, this.zone.name), 1);
    const book = createDayFold();
    await forEachTimeSliced(recorded, ({ entry }) => entry && foldEvent(book, entry.event));
    const halfHours = arrivalsBeforeAfter(book, moment, this.clock.nowMs());
    const notice = book.notices.findLast((shown) => shown.at <= at);
    return { text: notice?.text ?? null, clinic: { clinicId, name: setUp.name, halfHours } };
  }
}
