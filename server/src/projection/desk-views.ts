import { type Desk, deskOf } from '@hannun/shared';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Clock } from '../clock.js';
import { DeviceLabels } from '../devices/device-labels.js';
import { Projections } from './projections.js';

/** How often desks are looked at for what time alone changes: hours, breaks, questions (milliseconds). */
const timePeriod = 1_000;

/** The staff's views of the clinics, and when they change: by the log, by the clock, by a label. */
@Injectable()
export class DeskViews implements OnApplicationShutdown {
  private readonly listeners = new Set<(clinicId: string) => void>();
  /** What time can change of each desk that was asked for, as it was last told. */
  private readonly told = new Map<string, string>();
  private readonly timer: NodeJS.Timeout;

  constructor(
    private readonly projections: Projections,
    private readonly labels: DeviceLabels,
    private readonly clock: Clock,
  ) {
    projections.onChange((clinicId) => this.tell(clinicId));
    labels.onLearned(() => {
      for (const clinicId of this.told.keys()) this.tell(clinicId);
    });
    this.timer = setInterval(() => this.lookAtTime(), timePeriod);
  }

  /** The clinic's desk of this moment, or `undefined` when there is no such clinic. */
  of(clinicId: string): Desk | undefined {
    const desk = this.deskNow(clinicId);
    if (!desk) return undefined;
    this.told.set(clinicId, changedByTime(desk));
    return { ...desk, devices: this.labels.of(desk.history.map(({ device }) => device)) };
  }

  /** Calls back with the clinic whose desk is no longer what it was. */
  onChange(listener: (clinicId: string) => void): void {
    this.listeners.add(listener);
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  private lookAtTime(): void {
    for (const [clinicId, told] of this.told) {
      const desk = this.deskNow(clinicId);
      if (!desk || changedByTime(desk) === told) continue;
      this.told.set(clinicId, changedByTime(desk));
      this.tell(clinicId);
    }
  }

  private tell(clinicId: string): void {
    for (const listener of this.listeners) listener(clinicId);
  }

  private deskNow(clinicId: string): Desk | undefined {
    const follower = this.projections.of(clinicId);
    return follower && deskOf(follower.state, { version: follower.version, now: this.clock.now() });
  }
}

const changedByTime = ({ status, reason, resumesAt, opensAt, closesAt, question, lanes }: Desk): string =>
  JSON.stringify([
    [status, reason, resumesAt, opensAt, closesAt, question],
    lanes.map(({ intakeClosed }) => intakeClosed),
  ]);
