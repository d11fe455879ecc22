import { Injectable, Logger, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../core/clock.js';
import { TimeZone } from '../core/time-zone.js';
import { type DayOf, dayOpenedOf, daySetUpOf } from '../district/day-hours.js';
import { District } from '../district/district.js';
import { dayOf, instantOf } from '../district/zone.js';
import { Announcements } from '../log/announcements.js';
import { ClinicLog } from '../log/clinic-log.js';
import { abreast } from './abreast.js';
import { Follower } from './follower.js';
import { HighWater } from './high-water.js';

const checkPeriod = 2_000;
/** At startup and at midnight each read is a whole day. */
const looksAtOnce = 4;

@Injectable()
export class Projections implements OnModuleInit, OnApplicationShutdown {
  private readonly report = new Logger(Projections.name);
  private readonly followers = new Map<string, Follower>();
  private readonly listeners = new Set<(clinicId: string) => void>();
  private readonly failing = new Set<string>();
  /** How often each clinic's log was found to differ from what this node had read. */
  readonly differences = new Map<string, number>();
  private readonly lastReads = new WeakMap<Follower, { at: string; monotonic: number }>();
  /** The edition of the configuration each day already follows. */
  private readonly followed = new WeakMap<Follower, string>();
  private checking = false;
  private asked = false;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly district: District,
    private readonly log: ClinicLog,
    private readonly announcements: Announcements,
    private readonly clock: Clock,
    private readonly zone: TimeZone,
    private readonly highWater: HighWater,
  ) {
    this.followClinics();
  }

  async onModuleInit(): Promise<void> {
    this.announcements.onAnnouncement((announcement) => {
      const follower = this.followers.get(announcement.clinicId);
      if (follower) this.watch(announcement.clinicId, follower.hear(announcement));
    });
    this.announcements.onResumed(() => void this.check());
    this.district.onChange(() => {
      this.followClinics();
      void this.check();
    });
    await this.check();
    this.timer = setInterval(() => void this.check(), checkPeriod);
  }

  of(clinicId: string): Follower | undefined {
    return this.followers.get(clinicId);
  }

  get clinicIds(): readonly string[] {
    return [...this.followers.keys()];
  }

  onChange(listener: (clinicId: string) => void): void {
    this.listeners.add(listener);
  }

  get behind(): string[] {
    return this.clinicIds.filter((clinicId) => this.failing.has(clinicId) || this.isUnread(clinicId));
  }

  get unread(): string[] {
    return this.clinicIds.filter((clinicId) => this.isUnread(clinicId));
  }

  lastRead(clinicId: string): { at: string; agoMs: number } | null {
    const follower = this.followers.get(clinicId);
    const read = follower && this.lastReads.get(follower);
    return read ? { at: read.at, agoMs: performance.now() - read.monotonic } : null;
  }

  today(): string {
    return dayOf(this.clock.nowMs(), this.zone.name);
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  private isUnread(clinicId: string): boolean {
    return this.of(clinicId)?.version === 0;
  }

  private followClinics(): void {
    for (const { clinicId } of this.district.setUp.clinics) {
      if (!this.followers.has(clinicId)) this.followers.set(clinicId, this.follow(clinicId));
    }
    for (const clinicId of this.followers.keys()) {
      if (!this.district.clinic(clinicId)) this.followers.delete(clinicId);
    }
  }

  /** One round at a time, because they would pile up while Redis hangs; a request during a round starts another. */
  private async check(): Promise<void> {
    this.asked = true;
    if (this.checking) return;
    this.checking = true;
    while (this.asked) {
      this.asked = false;
      await abreast(looksAtOnce, this.followers, ([clinicId, follower]) => this.look(clinicId, follower));
    }
    this.checking = false;
  }

  private async look(clinicId: string, follower: Follower): Promise<void> {
    const looked = follower.exclusive(async () => {
      const asked = { at: this.clock.nowIso(), monotonic: performance.now() };
      await follower.catchUp();
      this.lastReads.set(follower, asked);
      await follower.sweep();
      await this.followSetUp(clinicId, follower);
    });
    await this.watch(clinicId, looked);
  }

  /** A day keeps the configuration of its morning until the office changes it. */
  private async followSetUp(clinicId: string, follower: Follower): Promise<void> {
    const { day, epoch } = follower.state;
    const seen = `${this.district.edition} ${day} ${epoch}`;
    const clinic = this.district.clinic(clinicId);
    if (!clinic || this.followed.get(follower) === seen) return;
    const wanted = daySetUpOf(clinic, this.dayOf(day));
    if (await follower.followSetUp(wanted)) this.followed.set(follower, seen);
  }

  /** Logged once per outage; one clinic's failure stops no other. */
  private async watch(clinicId: string, task: Promise<void>): Promise<void> {
    try {
      await task;
      if (this.failing.delete(clinicId)) this.report.log(`The log of ${clinicId} can be read again.`);
    } catch (error) {
      if (!this.failing.has(clinicId)) this.report.error(`The log of ${clinicId} cannot be read: ${error}`);
      this.failing.add(clinicId);
    }
  }

  private follow(clinicId: string): Follower {
    return new Follower({
      clinicId,
      log: this.log,
      today: () => this.today(),
      now: () => this.clock.nowIso(),
      endOf: (day) => new Date(instantOf(day, '24:00', this.zone.name)).toISOString(),
      dayOpened: (day, epoch) => this.dayOpened(clinicId, day, epoch),
      mark: this.highWater.of(clinicId),
      changed: () => this.changed(clinicId),
      differed: () => this.differences.set(clinicId, (this.differences.get(clinicId) ?? 0) + 1),
    });
  }

  /** The events are in the log already, so a failing listener must not fail the tap. */
  private changed(clinicId: string): void {
    const follower = this.followers.get(clinicId);
    if (follower) this.highWater.note(clinicId, follower);
    for (const listener of this.listeners) {
      try {
        listener(clinicId);
      } catch (error) {
        this.report.error(error instanceof Error ? error.stack : error);
      }
    }
  }

  private dayOpened(clinicId: string, day: string, epoch: number) {
    const clinic = this.district.clinic(clinicId);
    if (!clinic) throw new Error(`No clinic "${clinicId}" in the district.`);
    return dayOpenedOf(clinic, { ...this.dayOf(day), epoch, at: this.clock.nowIso() });
  }

  private dayOf(day: string): DayOf {
    return { day, timeZone: this.zone.name, version: this.district.version };
  }
}
