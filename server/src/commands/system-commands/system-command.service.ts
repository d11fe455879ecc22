import { automaticLastNumber, mayGetLastNumber } from '@hannun/shared/forecast';
import {
  type ClinicDay,
  type DayConfig,
  decideConfigChange,
  endCarriedTickets,
  expireServices,
  lanesInUse,
  type QueueEvent,
} from '@hannun/shared/queue';
import { Injectable } from '@nestjs/common';
import { ClinicDayRegistry } from '../../clinic-day/clinic-day-registry.js';
import type { ClinicDayStream } from '../../clinic-day/clinic-day-stream.js';
import type { LogFinding } from '../../clinic-day/log-finding.js';
import { SystemCommands } from '../../clinic-day/system-commands.js';
import { Clock } from '../../core/clock.js';
import { TimeZone } from '../../core/time-zone.js';
import { DistrictService } from '../../districts/district.service.js';
import { resolveDayConfig } from '../../districts/opening-hours.js';
import type { ClinicDayWriter } from '../clinic-day-writer.js';
import { ClinicDayWriters } from '../clinic-day-writers.js';
import { commandTimeoutMs } from '../command-batcher.js';
import { retryOnConflict } from '../retry-on-conflict.js';
import { WaitForecast } from '../wait-forecast.js';

const lateThresholdMs = 60_000;

/** One after the other: a ticket ends only once. */
function endedByTime(state: ClinicDay, nowIso: string): QueueEvent[] {
  const services = expireServices(state, nowIso);
  return services.length > 0 ? services : endCarriedTickets(state, nowIso);
}

/** Runs what the server itself has to write when a clinic's log is read. */
@Injectable()
export class SystemCommandService extends SystemCommands {
  /** When each clinic's last late tap came, on the monotonic clock. */
  private readonly lastLateTapsMs = new Map<string, number>();
  /** The edition of the configuration each day already follows. */
  private readonly appliedConfigs = new WeakMap<ClinicDayStream, string>();

  constructor(
    clinicDays: ClinicDayRegistry,
    private readonly writers: ClinicDayWriters,
    private readonly district: DistrictService,
    private readonly clock: Clock,
    private readonly zone: TimeZone,
    private readonly waitForecast: WaitForecast,
  ) {
    super();
    clinicDays.subscribe(({ clinicId, events }) => {
      const lateBefore = new Date(clock.nowMs() - lateThresholdMs).toISOString();
      if (events.some(({ at }) => at < lateBefore)) this.lastLateTapsMs.set(clinicId, performance.now());
    });
  }

  resolve(stream: ClinicDayStream, found: LogFinding): Promise<void> {
    return this.writers.of(stream).resolve(found);
  }

  async afterRead(stream: ClinicDayStream): Promise<void> {
    // While a tablet sends what it tapped hours ago, the tap that ended a service may be on its way: it sends each
    // once the one before is answered.
    const lastLateTapMs = this.lastLateTapsMs.get(stream.clinicId) ?? Number.NEGATIVE_INFINITY;
    const expectsLateTaps = performance.now() - lastLateTapMs < commandTimeoutMs;
    const writer = this.writers.of(stream);
    // The next day has begun elsewhere.
    if (writer.state.handedOver) return;
    const now = this.clock.nowIso();
    const ended = expectsLateTaps ? [] : endedByTime(writer.state, now);
    if (ended.length > 0) await writer.appendAsServer('sweep', ended);
    const lastNumbers = expectsLateTaps ? [] : this.lastNumbersFor(writer.state);
    if (lastNumbers.length > 0) await writer.appendAsServer('last-number', lastNumbers);
    await this.followConfig(stream, writer);
  }

  /** Of lanes that close by themselves once their line fills the day. */
  private lastNumbersFor(state: ClinicDay): QueueEvent[] {
    const at = this.clock.nowIso();
    return state.lanes.flatMap((lane): QueueEvent[] => {
      if (!lane.closesWhenFull || !mayGetLastNumber(state, lane, at)) return [];
      const capacity = this.waitForecast.dayCapacity(state.clinicId, lane.lane);
      const number = capacity && automaticLastNumber(lane, capacity);
      return number === null
        ? []
        : [{ type: 'last-number-set', at, lane: lane.lane, number, by: 'forecast' }];
    });
  }

  /** A day keeps the configuration of its morning until the office changes it. */
  private async followConfig(stream: ClinicDayStream, writer: ClinicDayWriter): Promise<void> {
    const { day, epoch } = stream.state;
    const edition = `${this.district.revision} ${day} ${epoch}`;
    const clinic = this.district.clinic(stream.clinicId);
    if (!clinic || this.appliedConfigs.get(stream) === edition) return;
    const dayContext = { day, timeZone: this.zone.name, version: this.district.version };
    if (await this.applyConfig(writer, resolveDayConfig(clinic, dayContext)))
      this.appliedConfigs.set(stream, edition);
  }

  /** `false`: tickets still depend on something removed, so it has to be tried again. */
  private applyConfig(writer: ClinicDayWriter, wanted: DayConfig): Promise<boolean> {
    return retryOnConflict('apply the changed configuration', async () => {
      const event = decideConfigChange(writer.state, wanted, this.clock.nowIso());
      if (!event) return lanesInUse(writer.state, wanted.lanes).length === 0;
      if (!(await writer.appendAsServer('set-up', [event]))) await writer.catchUp();
      // Decided again on what came of it.
      return null;
    });
  }
}
