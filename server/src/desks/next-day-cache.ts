import type { NextDay } from '@hannun/shared/contract';
import { addDays } from '@hannun/shared/date-time';
import { Injectable } from '@nestjs/common';
import { TimeZone } from '../core/time-zone.js';
import { DistrictService } from '../districts/district.service.js';
import { resolveDayConfig } from '../districts/opening-hours.js';

/** Cached, because a desk is published after every tap. */
@Injectable()
export class NextDayCache {
  private readonly cache = new Map<string, { of: string; next: NextDay }>();

  constructor(
    private readonly district: DistrictService,
    private readonly zone: TimeZone,
  ) {}

  get(clinicId: string, day: string): NextDay | undefined {
    const clinic = this.district.clinic(clinicId);
    if (!clinic) return undefined;
    const { version, revision } = this.district;
    const of = `${revision} ${day}`;
    const known = this.cache.get(clinicId);
    if (known?.of === of) return known.next;
    const tomorrow = addDays(day);
    const dayContext = { day: tomorrow, timeZone: this.zone.name, version };
    const { hours, noon, nextOpensAt, lanes } = resolveDayConfig(clinic, dayContext);
    const ownHours = lanes.flatMap(({ lane, ownHours }) => (ownHours ? [[lane, ownHours] as const] : []));
    const laneHours = ownHours.length > 0 ? { laneHours: Object.fromEntries(ownHours) } : {};
    const next = { day: tomorrow, hours, noon, nextOpensAt, ...laneHours };
    this.cache.set(clinicId, { of, next });
    return next;
  }
}
