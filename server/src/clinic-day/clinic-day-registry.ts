import { Injectable, Logger, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../core/clock.js';
import { queueDayAt, toInstantMs } from '../core/local-date.js';
import { TimeZone } from '../core/time-zone.js';
import { DistrictService } from '../districts/district.service.js';
import { createDayOpenedEvent, type DayContext, resolveDayConfig } from '../districts/opening-hours.js';
import { AnnouncementSubscriber } from '../event-log/announcement-subscriber.js';
import { EventLog } from '../event-log/event-log.js';
import { ClinicDayStream } from './clinic-day-stream.js';
import { forEachConcurrently } from './for-each-concurrently.js';
import { ReadCheckpointStore } from './read-checkpoint.js';

const checkIntervalMs = 2_000;
/** At startup and at midnight each read is a whole day. */
const maxConcurrentReads = 4;

@Injectable()
export class ClinicDayRegistry implements OnModuleInit, OnApplicationShutdown {
  private readonly logger = new Logger(ClinicDayRegistry.name);
  private readonly streams = new Map<string, ClinicDayStream>();
  private readonly listeners = new Set<(clinicId: string) => void>();
  private readonly failing = new Set<string>();
  /** How often each clinic's log was found to differ from what this node had read. */
  readonly divergenceCounts = new Map<string, number>();
  private readonly lastReads = new WeakMap<ClinicDayStream, { at: string; monotonic: number }>();
  /** The edition of the configuration each day already follows. */
  private readonly appliedConfigs = new WeakMap<ClinicDayStream, string>();
  private checking = false;
  private checkRequested = false;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly district: DistrictService,
    private readonly log: EventLog,
    private readonly announcements: AnnouncementSubscriber,
    private readonly clock: Clock,
    private readonly zone: TimeZone,
    private readonly checkpoints: ReadCheckpointStore,
  ) {
    this.syncStreams();
  }

  async onModuleInit(): Promise<void> {
    this.announcements.onAnnouncement((announcement) => {
      const follower = this.streams.get(announcement.clinicId);
      if (follower) this.trackFailure(announcement.clinicId, follower.onAnnouncement(announcement));
    });
    this.announcements.onResubscribed(() => void this.refreshAll());
    this.district.onChange(() => {
      this.syncStreams();
      void this.refreshAll();
    });
    await this.refreshAll();
    this.timer = setInterval(() => void this.refreshAll(), checkIntervalMs);
  }

  get(clinicId: string): ClinicDayStream | undefined {
    return this.streams.get(clinicId);
  }

  get clinicIds(): readonly string[] {
    return [...this.streams.keys()];
  }

  onChange(listener: (clinicId: string) => void): void {
    this.listeners.add(listener);
  }

  get behind(): string[] {
    return this.clinicIds.filter((clinicId) => this.failing.has(clinicId) || this.isNeverRead(clinicId));
  }

  get neverRead(): string[] {
    return this.clinicIds.filter((clinicId) => this.isNeverRead(clinicId));
  }

  lastRead(clinicId: string): { at: string; agoMs: number } | null {
    const stream = this.streams.get(clinicId);
    const read = stream && this.lastReads.get(stream);
    return read ? { at: read.at, agoMs: performance.now() - read.monotonic } : null;
  }

  today(): string {
    return queueDayAt(this.clock.nowMs(), this.zone.name);
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  private isNeverRead(clinicId: string): boolean {
    return this.get(clinicId)?.version === 0;
  }

  private syncStreams(): void {
    for (const { clinicId } of this.district.config.clinics) {
      if (!this.streams.has(clinicId)) this.streams.set(clinicId, this.createStream(clinicId));
    }
    for (const clinicId of this.streams.keys()) {
      if (!this.district.clinic(clinicId)) this.streams.delete(clinicId);
    }
  }

  /** One round at a time, because they would pile up while Redis hangs; a request during a round starts another. */
  private async refreshAll(): Promise<void> {
    this.checkRequested = true;
    if (this.checking) return;
    this.checking = true;
    while (this.checkRequested) {
      this.checkRequested = false;
      await forEachConcurrently(maxConcurrentReads, this.streams, ([clinicId, follower]) =>
        this.refresh(clinicId, follower),
      );
    }
    this.checking = false;
  }

  private async refresh(clinicId: string, stream: ClinicDayStream): Promise<void> {
    const looked = stream.runExclusive(async () => {
      const asked = { at: this.clock.nowIso(), monotonic: performance.now() };
      await stream.catchUp();
      this.lastReads.set(stream, asked);
      await stream.applyTimeouts();
      await this.applyConfig(clinicId, stream);
    });
    await this.trackFailure(clinicId, looked);
  }

  /** A day keeps the configuration of its morning until the office changes it. */
  private async applyConfig(clinicId: string, stream: ClinicDayStream): Promise<void> {
    const { day, epoch } = stream.state;
    const seen = `${this.district.revision} ${day} ${epoch}`;
    const clinic = this.district.clinic(clinicId);
    if (!clinic || this.appliedConfigs.get(stream) === seen) return;
    const wanted = resolveDayConfig(clinic, this.dayOf(day));
    if (await stream.applyConfig(wanted)) this.appliedConfigs.set(stream, seen);
  }

  /** Logged once per outage; one clinic's failure stops no other. */
  private async trackFailure(clinicId: string, task: Promise<void>): Promise<void> {
    try {
      await task;
      if (this.failing.delete(clinicId)) this.logger.log(`The log of ${clinicId} can be read again.`);
    } catch (error) {
      if (!this.failing.has(clinicId)) this.logger.error(`The log of ${clinicId} cannot be read: ${error}`);
      this.failing.add(clinicId);
    }
  }

  private createStream(clinicId: string): ClinicDayStream {
    return new ClinicDayStream({
      clinicId,
      log: this.log,
      today: () => this.today(),
      now: () => this.clock.nowIso(),
      endOfDay: (day) => new Date(toInstantMs(day, '24:00', this.zone.name)).toISOString(),
      makeDayOpened: (day, epoch) => this.makeDayOpened(clinicId, day, epoch),
      checkpoint: this.checkpoints.get(clinicId),
      onChange: () => this.onStreamChange(clinicId),
      onDivergence: () => this.divergenceCounts.set(clinicId, (this.divergenceCounts.get(clinicId) ?? 0) + 1),
    });
  }

  /** The events are in the log already, so a failing listener must not fail the tap. */
  private onStreamChange(clinicId: string): void {
    const stream = this.streams.get(clinicId);
    if (stream) this.checkpoints.scheduleWrite(clinicId, stream);
    for (const listener of this.listeners) {
      try {
        listener(clinicId);
      } catch (error) {
        this.logger.error(error instanceof Error ? error.stack : error);
      }
    }
  }

  private makeDayOpened(clinicId: string, day: string, epoch: number) {
    const clinic = this.district.clinic(clinicId);
    if (!clinic) throw new Error(`No clinic "${clinicId}" in the district.`);
    return createDayOpenedEvent(clinic, { ...this.dayOf(day), epoch, at: this.clock.nowIso() });
  }

  private dayOf(day: string): DayContext {
    return { day, timeZone: this.zone.name, version: this.district.version };
  }
}
