import { Injectable, Logger, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import pLimit from 'p-limit';
import { Clock } from '../core/clock.js';
import { queueDayAt } from '../core/local-date.js';
import { TimeZone } from '../core/time-zone.js';
import { DistrictService } from '../districts/district.service.js';
import { AnnouncementSubscriber } from '../event-log/announcement-subscriber.js';
import { EventLog } from '../event-log/event-log.js';
import { RedisConnections } from '../redis/redis-connections.js';
import { ReplicatedState } from '../redis/replicated-state.js';
import { type ClinicDayChange, ClinicDayFeed, type ClinicDayFollower } from './clinic-day-feed.js';
import { ClinicDayStream } from './clinic-day-stream.js';
import type { LogFinding } from './log-finding.js';
import { ReadCheckpointStore } from './read-checkpoint.js';
import { SystemCommands } from './system-commands.js';

const pollIntervalMs = 2_000;
/** At startup and at midnight each read is a whole day. */
const maxConcurrentReads = 4;

@Injectable()
export class ClinicDayRegistry implements OnModuleInit, OnApplicationShutdown {
  private readonly logger = new Logger(ClinicDayRegistry.name);
  private readonly streams = new Map<string, ClinicDayStream>();
  private readonly feed = new ClinicDayFeed();
  private readonly failing = new Set<string>();
  private readonly lastReads = new WeakMap<ClinicDayStream, { at: string; monotonicMs: number }>();
  private readonly replicated: ReplicatedState;

  constructor(
    private readonly district: DistrictService,
    private readonly log: EventLog,
    private readonly announcements: AnnouncementSubscriber,
    private readonly clock: Clock,
    private readonly zone: TimeZone,
    private readonly checkpoints: ReadCheckpointStore,
    private readonly modules: ModuleRef,
    connections: RedisConnections,
  ) {
    this.replicated = new ReplicatedState(connections, {
      name: 'logs',
      pollIntervalMs,
      load: () => this.readAll(),
    });
  }

  /** Reads every log, and follows them from then on. */
  async onModuleInit(): Promise<void> {
    this.syncStreams();
    this.announcements.onAnnouncement((announcement) => {
      const stream = this.streams.get(announcement.clinicId);
      if (!stream) return;
      void this.trackFailure(
        stream,
        this.examine(stream, () => stream.onAnnouncement(announcement)),
      );
    });
    this.district.onChange(() => {
      this.syncStreams();
      void this.replicated.refresh();
    });
    await this.replicated.open();
    this.feed.goLive();
  }

  get(clinicId: string): ClinicDayStream | undefined {
    return this.streams.get(clinicId);
  }

  get clinicIds(): readonly string[] {
    return [...this.streams.keys()];
  }

  /** Also gets what stands in the logs at the start: in a constructor, because later some of it is missed. */
  subscribe(follower: ClinicDayFollower): void {
    this.feed.subscribe(follower);
  }

  /** Only gets what changes once every log has been read at the start. */
  subscribeLive(follower: ClinicDayFollower): void {
    this.feed.subscribeLive(follower);
  }

  /** Runs a check of a clinic's log, and waits until what it found is resolved. */
  examine(stream: ClinicDayStream, check: () => Promise<LogFinding>): Promise<void> {
    return stream.runExclusive(async () => this.system.resolve(stream, await check()));
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
    return read ? { at: read.at, agoMs: performance.now() - read.monotonicMs } : null;
  }

  today(): string {
    return queueDayAt(this.clock.nowMs(), this.zone.name);
  }

  onApplicationShutdown(): void {
    this.replicated.close();
  }

  /** Not injected, because what appends is made from this registry. Throws when no module provides it. */
  private get system(): SystemCommands {
    return this.modules.get(SystemCommands, { strict: false });
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

  private async readAll(): Promise<void> {
    const { system } = this;
    await pLimit(maxConcurrentReads).map(this.streams.values(), (stream) => this.read(stream, system));
  }

  private async read(stream: ClinicDayStream, system: SystemCommands): Promise<void> {
    const reading = stream.runExclusive(async () => {
      const startedAt = { at: this.clock.nowIso(), monotonicMs: performance.now() };
      await system.resolve(stream, await stream.catchUp());
      this.lastReads.set(stream, startedAt);
      await system.afterRead(stream);
    });
    await this.trackFailure(stream, reading);
  }

  /** Logged once per outage; one clinic's failure stops no other. */
  private async trackFailure({ clinicId }: ClinicDayStream, task: Promise<void>): Promise<void> {
    try {
      await task;
      if (this.failing.delete(clinicId)) this.logger.warn(`The log of ${clinicId} is followed again.`);
    } catch (error) {
      if (!this.failing.has(clinicId))
        this.logger.error(`The log of ${clinicId} cannot be followed: ${error}`);
      this.failing.add(clinicId);
    }
  }

  private createStream(clinicId: string): ClinicDayStream {
    return new ClinicDayStream({
      clinicId,
      log: this.log,
      today: () => this.today(),
      checkpoint: this.checkpoints.get(clinicId),
      onChange: (change) => this.onStreamChange(change),
    });
  }

  private onStreamChange(change: ClinicDayChange): void {
    const stream = this.streams.get(change.clinicId);
    // The office may have removed the clinic meanwhile.
    if (!stream) return;
    this.checkpoints.scheduleWrite(change.clinicId, stream);
    this.feed.publish(change);
  }
}
