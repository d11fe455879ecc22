import { arrivalsBeforeAfter, createDayFold, foldEvent } from '@hannun/shared/analytics';
import type { ArrivalsBeforeAfter, NoticeChange, NoticeImpact } from '@hannun/shared/contract';
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
export class NoticeImpactService {
  constructor(
    private readonly district: DistrictService,
    private readonly log: EventLog,
    private readonly clock: Clock,
    private readonly zone: TimeZone,
  ) {}

  /** Around `at` (ISO-8601), when the first of these clinics published its notice. Throws a `DomainError`. */
  async measure(clinicIds: readonly string[], at: string): Promise<NoticeImpact> {
    const read: Awaited<ReturnType<NoticeImpactService['measureClinic']>>[] = [];
    for (const clinicId of clinicIds) read.push(await this.measureClinic(clinicId, at));
    return { at, text: read[0]?.text ?? null, clinics: read.map(({ clinic }) => clinic) };
  }

  private async measureClinic(
    clinicId: string,
    at: string,
  ): Promise<{ text: NoticeChange['text']; clinic: ArrivalsBeforeAfter }> {
    const clinicConfig = this.district.clinic(clinicId);
    if (!clinicConfig) throw unknownClinicError(clinicId);
    const moment = Date.parse(at);
    const recorded = await this.log.read(clinicId, queueDayAt(moment, this.zone.name), 1);
    const dayFold = createDayFold();
    await forEachTimeSliced(recorded, ({ entry }) => entry && foldEvent(dayFold, entry.event));
    const halfHours = arrivalsBeforeAfter(dayFold, moment, this.clock.nowMs());
    const notice = dayFold.notices.findLast((shown) => shown.at <= at);
    return { text: notice?.text ?? null, clinic: { clinicId, name: clinicConfig.name, halfHours } };
  }
}
