import type { AuditPage, AuditRecord } from '@hannun/shared/contract';
import { addDays, dayMs } from '@hannun/shared/date-time';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../audit/audit-trail.js';
import { mergeNewestFirst } from '../audit/merge-newest-first.js';
import { Clock } from '../core/clock.js';
import { ServerConfig } from '../core/config.js';
import { queueDayAt } from '../core/local-date.js';
import { TimeZone } from '../core/time-zone.js';
import { DevicesService } from '../devices/devices.service.js';
import { DistrictService } from '../districts/district.service.js';
import { EventLog } from '../event-log/event-log.js';
import { toAuditRecords } from './command-records.js';

/** Omitted fields match everything. Times are ISO-8601. */
export type AuditFilter = { who?: string; what?: string; clinicId?: string; from?: string; to?: string };

type InstantRange = { from: number; to: number };

/** Reads what the office did together with what every device did. */
@Injectable()
export class AuditService {
  constructor(
    private readonly trail: AuditTrail,
    private readonly eventLog: EventLog,
    private readonly district: DistrictService,
    private readonly devices: DevicesService,
    private readonly config: ServerConfig,
    private readonly clock: Clock,
    private readonly timeZone: TimeZone,
  ) {}

  /** At most `limit` records after the record with id `after`. */
  async listPage(filter: AuditFilter, limit: number, after?: string): Promise<AuditPage> {
    const records: AuditRecord[] = [];
    let isPastCursor = after === undefined;
    for await (const record of this.list(filter)) {
      if (!isPastCursor) isPastCursor = record.id === after;
      else if (records.length < limit) records.push(record);
      else return { records, next: records.at(-1)?.id ?? null };
    }
    return { records, next: null };
  }

  async *list(filter: AuditFilter): AsyncGenerator<AuditRecord> {
    const range = this.instantRangeOf(filter);
    const deviceLabels = await this.devices.labelsOfAll();
    const clinics = this.district.config.clinics.filter(
      ({ clinicId }) => !filter.clinicId || clinicId === filter.clinicId,
    );
    const sources = clinics.map(({ clinicId }) => this.listCommands(clinicId, range, deviceLabels));
    for await (const record of mergeNewestFirst([this.trail.between(range.from, range.to), ...sources]))
      if (matchesFilter(record, filter)) yield record;
  }

  private async *listCommands(
    clinicId: string,
    { from, to }: InstantRange,
    names: Readonly<Record<string, string>>,
  ): AsyncGenerator<AuditRecord> {
    const first = queueDayAt(from, this.timeZone.name);
    for (let day = queueDayAt(to, this.timeZone.name); day >= first; day = addDays(day, -1)) {
      const recorded = await this.eventLog.read(clinicId, day, 1);
      for (const record of toAuditRecords({ clinicId, day, recorded }, names)) {
        const at = Date.parse(record.at);
        if (at >= from && at <= to) yield record;
      }
    }
  }

  private instantRangeOf({ from, to }: AuditFilter): InstantRange {
    const nowMs = this.clock.nowMs();
    return {
      from: from ? Date.parse(from) : nowMs - this.config.rawLogRetentionDays * dayMs,
      to: to ? Math.min(Date.parse(to), nowMs) : nowMs,
    };
  }
}

const matchesFilter = (record: AuditRecord, { who, what, clinicId }: AuditFilter): boolean =>
  (!clinicId || record.clinicId === clinicId) &&
  (!what || record.what === what) &&
  (!who || matchesActor(record, who));

function matchesActor({ who }: AuditRecord, wanted: string): boolean {
  const name = 'name' in who ? who.name : '';
  return who.kind === wanted || name.toLowerCase().includes(wanted.toLowerCase());
}
