import { instantInZone } from '@hannun/shared/date-time';
import type { EventOf } from '@hannun/shared/queue';
import { Injectable } from '@nestjs/common';
import { ClinicDayRegistry } from '../clinic-day/clinic-day-registry.js';
import type { ClinicDayStream } from '../clinic-day/clinic-day-stream.js';
import { Clock } from '../core/clock.js';
import { ServerConfig } from '../core/config.js';
import { TimeZone } from '../core/time-zone.js';
import { DistrictService } from '../districts/district.service.js';
import { resolveDayConfig } from '../districts/opening-hours.js';
import { EventLog } from '../event-log/event-log.js';
import { LogAppender } from '../event-log/log-appender.js';
import { RedisConnections } from '../redis/redis-connections.js';
import { ClinicDayWriter } from './clinic-day-writer.js';
import type { DivergenceCounts } from './divergence-counts.js';
import type { WriteContext } from './write-context.js';

/** One writer per clinic. They also do what reading a log has found to be needed. */
@Injectable()
export class ClinicDayWriters implements DivergenceCounts {
  private readonly writers = new WeakMap<ClinicDayStream, ClinicDayWriter>();
  private readonly divergences = new Map<string, number>();

  constructor(
    private readonly clinicDays: ClinicDayRegistry,
    private readonly log: EventLog,
    private readonly appender: LogAppender,
    redis: RedisConnections,
    private readonly district: DistrictService,
    private readonly config: ServerConfig,
    private readonly clock: Clock,
    private readonly zone: TimeZone,
  ) {
    redis.onDisconnected(() => {
      for (const clinicId of clinicDays.clinicIds) this.get(clinicId)?.requireVerification();
    });
  }

  get(clinicId: string): ClinicDayWriter | undefined {
    const stream = this.clinicDays.get(clinicId);
    return stream && this.of(stream);
  }

  of(stream: ClinicDayStream): ClinicDayWriter {
    const writer = this.writers.get(stream) ?? new ClinicDayWriter(stream, this.contextOf(stream.clinicId));
    this.writers.set(stream, writer);
    return writer;
  }

  divergencesOf(clinicId: string): number {
    return this.divergences.get(clinicId) ?? 0;
  }

  private contextOf(clinicId: string): WriteContext {
    return {
      clinicId,
      log: this.log,
      appender: this.appender,
      today: () => this.clinicDays.today(),
      now: () => this.clock.nowIso(),
      endOfDay: (day) => new Date(instantInZone(this.zone.name, day, '24:00')).toISOString(),
      makeDayOpened: (day, epoch) => this.makeDayOpened(clinicId, day, epoch),
      rawLogRetentionDays: this.config.rawLogRetentionDays,
      onDivergence: () => this.divergences.set(clinicId, this.divergencesOf(clinicId) + 1),
    };
  }

  private makeDayOpened(clinicId: string, day: string, epoch: number): EventOf<'day-opened'> {
    const clinic = this.district.clinic(clinicId);
    if (!clinic) throw new Error(`No clinic "${clinicId}" in the district.`);
    const config = resolveDayConfig(clinic, {
      day,
      timeZone: this.zone.name,
      version: this.district.version,
    });
    return { type: 'day-opened', at: this.clock.nowIso(), clinicId, day, epoch, ...config };
  }
}
