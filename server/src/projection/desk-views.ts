import { type Desk, deskOf } from '@hannun/shared';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Clock } from '../core/clock.js';
import { unavailableError, unknownClinicError } from '../core/domain-error.js';
import { KeyedThrottle } from '../core/keyed-throttle.js';
import { DeviceLabels } from '../devices/device-labels.js';
import { Words } from '../words/words.service.js';
import type { Follower } from './follower.js';
import { NextDays } from './next-days.js';
import { Projections } from './projections.js';

const timePeriod = 1_000;
/** A desk is ten times the size of a board, and whoever taps has already seen the result. */
const foldTime = 200;

const emptyBytes = 20_000;
const ticketBytes = 200;

@Injectable()
export class DeskViews implements OnApplicationShutdown {
  private readonly listeners = new Set<(clinicId: string) => void>();
  private readonly told = new Map<string, string>();
  private readonly window = new KeyedThrottle((clinicId: string) => this.tell(clinicId), foldTime);
  private readonly timer: NodeJS.Timeout;

  constructor(
    private readonly projections: Projections,
    private readonly labels: DeviceLabels,
    private readonly words: Words,
    private readonly clock: Clock,
    private readonly nextDays: NextDays,
  ) {
    projections.onChange((clinicId) => this.window.trigger(clinicId));
    labels.onLearned(() => {
      for (const clinicId of this.told.keys()) this.window.trigger(clinicId);
    });
    words.onChange((clinicId) => this.window.trigger(clinicId));
    this.timer = setInterval(() => this.lookAtTime(), timePeriod);
  }

  /** Throws a `DomainError`: no such clinic, or its log was never read yet. */
  of(clinicId: string): Desk {
    const desk = this.deskNow(clinicId);
    if (!desk) throw this.projections.of(clinicId) ? unavailableError() : unknownClinicError(clinicId);
    this.told.set(clinicId, changedByTime(desk));
    const word = this.words.of(clinicId);
    const devices = this.labels.of(desk.history.map(({ device }) => device));
    const tomorrow = this.nextDays.after(clinicId, desk.day);
    return { ...desk, devices, ...(tomorrow ? { tomorrow } : {}), ...(word ? { word } : {}) };
  }

  bytesOf(clinicId: string): number {
    const lanes = this.readFollower(clinicId)?.state.lanes ?? [];
    return lanes.reduce((bytes, { line }) => bytes + ticketBytes * line.length, emptyBytes);
  }

  onChange(listener: (clinicId: string) => void): void {
    this.listeners.add(listener);
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
    this.window.close();
  }

  private lookAtTime(): void {
    for (const [clinicId, told] of this.told) {
      const desk = this.deskNow(clinicId);
      if (!desk || changedByTime(desk) === told) continue;
      this.told.set(clinicId, changedByTime(desk));
      this.window.trigger(clinicId);
    }
  }

  private tell(clinicId: string): void {
    // The office may have removed the clinic meanwhile.
    if (!this.readFollower(clinicId)) return;
    for (const listener of this.listeners) listener(clinicId);
  }

  private deskNow(clinicId: string): Desk | undefined {
    const follower = this.readFollower(clinicId);
    return follower && deskOf(follower.state, { version: follower.version, now: this.clock.nowIso() });
  }

  /** `undefined`: no such clinic, or its log was never read yet. */
  private readFollower(clinicId: string): Follower | undefined {
    const follower = this.projections.of(clinicId);
    return follower && follower.version > 0 ? follower : undefined;
  }
}

const changedByTime = ({ status, reason, resumesAt, opensAt, closesAt, question, lanes }: Desk): string =>
  JSON.stringify([
    [status, reason, resumesAt, opensAt, closesAt, question],
    lanes.map(({ intakeClosed }) => intakeClosed),
  ]);
