import type { QueueEvent } from '@hannun/shared/queue';
import { Logger } from '@nestjs/common';
import { type ClinicDayChange, type ClinicDayCursor, continuesFrom } from '../clinic-day/clinic-day-feed.js';
import { EventLog } from '../event-log/event-log.js';
import { DayForecaster, type LaneMemories } from './day-forecaster.js';
import { memoriesAtDayStart } from './day-start-memories.js';
import { ForecastRepository } from './forecast.repository.js';

const retryDelayMs = 2_000;

/** Follows the log, and rebuilds the forecaster from it after a gap. */
export class ClinicForecastTracker {
  private readonly logger: Logger;
  private current: { cursor: ClinicDayCursor; forecaster: DayForecaster } | null = null;
  private rebuilding: Promise<void> | null = null;
  private retryTimer: NodeJS.Timeout | undefined;
  private pendingChange: ClinicDayChange | null = null;
  private dayStartMemories: { day: string; memories: LaneMemories } | null = null;
  private closed = false;

  constructor(
    private readonly sources: { log: EventLog; repository: ForecastRepository },
    private readonly clinicId: string,
    private readonly onRebuilt: () => void,
  ) {
    this.logger = new Logger(`${ClinicForecastTracker.name} ${clinicId}`);
  }

  forDay(day: string): DayForecaster | null {
    return this.current?.cursor.day === day ? this.current.forecaster : null;
  }

  apply(change: ClinicDayChange): void {
    this.pendingChange = change;
    if (this.rebuilding || this.closed) return;
    const { current } = this;
    const { day, epoch } = change.after;
    const cursor = current?.cursor;
    const isSameDay = cursor?.day === day && cursor.epoch === epoch;
    // A new epoch means another store, whose stored memories may differ too.
    if (cursor?.day === day && !isSameDay) this.dayStartMemories = null;
    if (isSameDay && cursor.version >= change.version) return;
    if (current && continuesFrom(current.cursor, change) && current.forecaster.apply(change.events))
      current.cursor.version = change.version;
    else this.rebuild(change);
  }

  async whenIdle(): Promise<void> {
    while (this.rebuilding) await this.rebuilding;
  }

  close(): void {
    this.closed = true;
    clearTimeout(this.retryTimer);
  }

  private rebuild(change: ClinicDayChange): void {
    clearTimeout(this.retryTimer);
    this.rebuilding = this.rebuildFromLog(change).then(
      () => {
        this.rebuilding = null;
        const { pendingChange } = this;
        this.pendingChange = null;
        if (pendingChange && pendingChange !== change) this.apply(pendingChange);
        this.onRebuilt();
      },
      (error) => {
        this.rebuilding = null;
        if (this.closed) return;
        this.logger.warn(`Forecasts for ${this.clinicId} are unavailable; retrying: ${error}`);
        this.retryTimer = setTimeout(() => this.rebuild(this.pendingChange ?? change), retryDelayMs);
      },
    );
  }

  private async rebuildFromLog(change: ClinicDayChange): Promise<void> {
    const { day } = change.after;
    const forecaster = new DayForecaster(await this.loadMemories(day), true);
    // After a start the change already holds the whole log, so it need not be read again.
    const log = change.previousVersion === 0 ? change : await this.readLog(day);
    forecaster.replay(log.events);
    this.current = { cursor: { day, epoch: forecaster.epoch, version: log.version }, forecaster };
  }

  private async readLog(day: string): Promise<{ version: number; events: QueueEvent[] }> {
    const recorded = await this.sources.log.read(this.clinicId, day, 1);
    const events = recorded.flatMap(({ entry }) => entry?.event ?? []);
    return { version: recorded.at(-1)?.version ?? 0, events };
  }

  private async loadMemories(day: string): Promise<LaneMemories> {
    if (this.dayStartMemories?.day !== day) {
      this.dayStartMemories = { day, memories: await memoriesAtDayStart(this.sources, this.clinicId, day) };
    }
    return this.dayStartMemories.memories;
  }
}
