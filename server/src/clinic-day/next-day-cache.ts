import type { NextDay } from '@hannun/shared';
import { Injectable } from '@nestjs/common';
import { TimeZone } from '../core/time-zone.js';
import { daySetUpOf } from '../district/day-hours.js';
import { District } from '../district/district.js';
import { dayAfter } from '../district/zone.js';

/** Cached, because a desk is published after every tap. */
@Injectable()
export class NextDayCache {
  private readonly cache = new Map<string, { of: string; next: NextDay }>();

  constructor(
    private readonly district: District,
    private readonly zone: TimeZone,
  ) {}

  get(clinicId: string, day: string): NextDay | undefined {
    const clinic = this.district.clinic(clinicId);
    if (!clinic) return undefined;
    const { version, edition } = this.district;
    const of = `${edition} ${day}`;
    const known = this.cache.get(clinicId);
    if (known?.of === of) return known.next;
    const tomorrow = dayAfter(day);
    const { hours, noon, nextOpensAt } = daySetUpOf(clinic, {
      day: tomorrow,
      timeZone: this.zone.name,
      version,
    });
    const next = { day: tomorrow, hours, noon, nextOpensAt };
    this.cache.set(clinicId, { of, next });
    return next;
  }
}
