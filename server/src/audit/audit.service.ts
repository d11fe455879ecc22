import type { AuditPage, AuditRecord } from '@hannun/shared';
import { Injectable } from '@nestjs/common';
import { Clock } from '../core/clock.js';
import { TimeZone } from '../core/time-zone.js';
import { DeviceStore } from '../devices/device.js';
import { District } from '../district/district.js';
import { dayAfter, dayOf } from '../district/zone.js';
import { EventLog } from '../event-log/event-log.js';
import { AuditTrail } from './audit-trail.js';
import { commandRecords } from './command-records.js';
import { newestFirst } from './newest-first.js';

/** Omitted fields match everything. Times are ISO-8601. */
export type AuditFilter = { who?: string; what?: string; clinicId?: string; from?: string; to?: string };

type Span = { from: number; to: number };

/** How far back commands are searched by default. */
const lookBack = 40 * 24 * 60 * 60_000;

/** Reads what the office did together with what every device did. */
@Injectable()
export class AuditService {
  constructor(
    private readonly trail: AuditTrail,
    private readonly log: EventLog,
    private readonly district: District,
    private readonly devices: DeviceStore,
    private readonly clock: Clock,
    private readonly zone: TimeZone,
  ) {}

  /** At most `limit` records after the record with id `after`. */
  async page(filter: AuditFilter, limit: number, after?: string): Promise<AuditPage> {
    const records: AuditRecord[] = [];
    let reached = after === undefined;
    for await (const record of this.all(filter)) {
      if (!reached) reached = record.id === after;
      else if (records.length < limit) records.push(record);
      else return { records, next: records.at(-1)?.id ?? null };
    }
    return { records, next: null };
  }

  async *all(filter: AuditFilter): AsyncGenerator<AuditRecord> {
    const span = this.spanOf(filter);
    const names = await this.devices.names();
    const clinics = this.district.setUp.clinics.filter(
      ({ clinicId }) => !filter.clinicId || clinicId === filter.clinicId,
    );
    const sources = clinics.map(({ clinicId }) => this.commands(clinicId, span, names));
    for await (const record of newestFirst([this.trail.between(span.from, span.to), ...sources]))
      if (fits(record, filter)) yield record;
  }

  private async *commands(
    clinicId: string,
    { from, to }: Span,
    names: Readonly<Record<string, string>>,
  ): AsyncGenerator<AuditRecord> {
    const first = dayOf(from, this.zone.name);
    for (let day = dayOf(to, this.zone.name); day >= first; day = dayAfter(day, -1)) {
      const recorded = await this.log.read(clinicId, day, 1);
      for (const record of commandRecords({ clinicId, day, recorded }, names)) {
        const at = Date.parse(record.at);
        if (at >= from && at <= to) yield record;
      }
    }
  }

  private spanOf({ from, to }: AuditFilter): Span {
    const now = this.clock.nowMs();
    return { from: from ? Date.parse(from) : now - lookBack, to: to ? Math.min(Date.parse(to), now) : now };
  }
}

const fits = (record: AuditRecord, { who, what, clinicId }: AuditFilter): boolean =>
  (!clinicId || record.clinicId === clinicId) &&
  (!what || record.what === what) &&
  (!who || isBy(record, who));

function isBy({ who }: AuditRecord, wanted: string): boolean {
  const name = 'name' in who ? who.name : '';
  return who.kind === wanted || name.toLowerCase().includes(wanted.toLowerCase());
}
