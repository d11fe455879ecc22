import { type Desk, deskOf } from '@hannun/shared';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Clock } from '../clock.js';
import { DeviceLabels } from '../devices/device-labels.js';
import { FoldWindow } from '../fold-window.js';
import { unavailable, unknownClinic } from '../refusal.js';
import { Words } from '../words/words.service.js';
import type { Follower } from './follower.js';
import { NextDays } from './next-days.js';
import { Projections } from './projections.js';

/** How often desks are looked at for what time alone changes: hours, breaks, questions (milliseconds). */
const timePeriod = 1_000;
/**
 * Changes of one clinic within this time are folded into one (milliseconds). A desk is ten times a board, and
 * whoever taps has seen what came of it already.
 */
const foldTime = 200;

/** Bytes of a desk nobody waits at, and of each who does. */
const emptyBytes = 20_000;
const ticketBytes = 200;

/** The staff's views of the clinics, and when they change: by the log, by the clock, by a label. */
@Injectable()
export class DeskViews implements OnApplicationShutdown {
  private readonly listeners = new Set<(clinicId: string) => void>();
  /** What time can change of each desk that was asked for, as it was last told. */
  private readonly told = new Map<string, string>();
  private readonly window = new FoldWindow((clinicId: string) => this.tell(clinicId), foldTime);
  private readonly timer: NodeJS.Timeout;

  constructor(
    private readonly projections: Projections,
    private readonly labels: DeviceLabels,
    private readonly words: Words,
    private readonly clock: Clock,
    private readonly nextDays: NextDays,
  ) {
    projections.onChange((clinicId) => this.window.change(clinicId));
    labels.onLearned(() => {
      for (const clinicId of this.told.keys()) this.window.change(clinicId);
    });
    words.onChange((clinicId) => this.window.change(clinicId));
    this.timer = setInterval(() => this.lookAtTime(), timePeriod);
  }

  /** The clinic's desk of this moment. Throws `Refusal`: no such clinic, or its log was never read yet. */
  of(clinicId: string): Desk {
    const desk = this.deskNow(clinicId);
    if (!desk) throw this.projections.of(clinicId) ? unavailable() : unknownClinic(clinicId);
    this.told.set(clinicId, changedByTime(desk));
    const word = this.words.of(clinicId);
    const devices = this.labels.of(desk.history.map(({ device }) => device));
    const tomorrow = this.nextDays.after(clinicId, desk.day);
    return { ...desk, devices, ...(tomorrow ? { tomorrow } : {}), ...(word ? { word } : {}) };
  }

  /** About how many bytes a desk is as JSON, without making it. */
  bytesOf(clinicId: string): number {
    const lanes = this.readFollower(clinicId)?.state.lanes ?? [];
    return lanes.reduce((bytes, { line }) => bytes + ticketBytes * line.length, emptyBytes);
  }

  /** Calls back with the clinic whose desk is no longer what it was. */
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
      this.window.change(clinicId);
    }
  }

  private tell(clinicId: string): void {
    // The office may have taken the clinic away meanwhile.
    if (!this.readFollower(clinicId)) return;
    for (const listener of this.listeners) listener(clinicId);
  }

  private deskNow(clinicId: string): Desk | undefined {
    const follower = this.readFollower(clinicId);
    return follower && deskOf(follower.state, { version: follower.version, now: this.clock.now() });
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
