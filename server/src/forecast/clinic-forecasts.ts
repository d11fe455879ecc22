import type { QueueEvent } from '@hannun/shared';
import { Logger } from '@nestjs/common';
import { EventLog } from '../event-log/event-log.js';
import { DayForecaster, type Memories } from './day-forecaster.js';
import { ForecastStore } from './forecast-store.js';
import { memoriesAtBeginning } from './past-days.js';

export type Change = {
  day: string;
  epoch: number;
  version: number;
  fold: { after: number; events: readonly QueueEvent[] };
};

const retryPause = 2_000;

/** Follows the log, and rebuilds the forecaster from it after a gap. */
export class ClinicForecasts {
  private readonly report: Logger;
  private current: { day: string; version: number; forecaster: DayForecaster } | null = null;
  private reading: Promise<void> | null = null;
  private retry: NodeJS.Timeout | undefined;
  private latest: Change | null = null;
  private learned: { day: string; memories: Memories } | null = null;
  private closed = false;

  constructor(
    private readonly parts: { log: EventLog; store: ForecastStore },
    private readonly clinicId: string,
    private readonly ready: () => void,
  ) {
    this.report = new Logger(`Forecasts ${clinicId}`);
  }

  of(day: string): DayForecaster | null {
    return this.current?.day === day ? this.current.forecaster : null;
  }

  take(change: Change): void {
    this.latest = change;
    if (this.reading || this.closed) return;
    const { current } = this;
    const same = current?.day === change.day && current.forecaster.epoch === change.epoch;
    // A new epoch means another store, whose stored memories may differ too.
    if (current?.day === change.day && !same) this.learned = null;
    if (same && current.version >= change.version) return;
    const next = same && current.version === change.fold.after;
    if (next && current.forecaster.feed(change.fold.events)) current.version = change.version;
    else this.read(change);
  }

  async settled(): Promise<void> {
    while (this.reading) await this.reading;
  }

  close(): void {
    this.closed = true;
    clearTimeout(this.retry);
  }

  private read(change: Change): void {
    clearTimeout(this.retry);
    this.reading = this.readWhole(change).then(
      () => {
        this.reading = null;
        const { latest } = this;
        this.latest = null;
        if (latest && latest !== change) this.take(latest);
        this.ready();
      },
      (error) => {
        this.reading = null;
        if (this.closed) return;
        this.report.warn(`Forecasts for ${this.clinicId} are unavailable; retrying: ${error}`);
        this.retry = setTimeout(() => this.read(this.latest ?? change), retryPause);
      },
    );
  }

  private async readWhole({ day, version, fold }: Change): Promise<void> {
    const forecaster = new DayForecaster(await this.memoriesBefore(day), true);
    // After a start the change already holds the whole log, so it need not be read again.
    const whole = fold.after === 0 ? { version, events: fold.events } : await this.wholeLog(day);
    forecaster.feedWhole(whole.events);
    this.current = { day, version: whole.version, forecaster };
  }

  private async wholeLog(day: string): Promise<{ version: number; events: QueueEvent[] }> {
    const recorded = await this.parts.log.read(this.clinicId, day, 1);
    const events = recorded.flatMap(({ entry }) => entry?.event ?? []);
    return { version: recorded.at(-1)?.version ?? 0, events };
  }

  private async memoriesBefore(day: string): Promise<Memories> {
    if (this.learned?.day !== day) {
      this.learned = { day, memories: await memoriesAtBeginning(this.parts, this.clinicId, day) };
    }
    return this.learned.memories;
  }
}
