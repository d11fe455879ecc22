import type {
  Board,
  ClinicConfig,
  DayForecastAccuracy,
  TypicalWaits,
  WaitRange,
} from '@hannun/shared/contract';
import type { DayCapacity } from '@hannun/shared/forecast';
import { Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { ClinicDayFeed, type ClinicDayFollower } from '../clinic-day/clinic-day-feed.js';
import { ClinicDayRegistry } from '../clinic-day/clinic-day-registry.js';
import { Clock } from '../core/clock.js';
import { DistrictService } from '../districts/district.service.js';
import { EventLog } from '../event-log/event-log.js';
import { addForecasts } from './board-forecasts.js';
import { ClinicForecastTracker } from './clinic-forecast-tracker.js';
import { ForecastRepository } from './forecast.repository.js';
import { typicalWaitsOf } from './typical-waits.js';

export type LaneAccuracy = {
  clinicId: string;
  lane: string;
  calls: number;
  coverageRatio: number;
  shownCoverageRatio: number;
  meanErrorSeconds: number;
  baselineErrorSeconds: number;
};

const typicalWaitsCacheMs = 1_000;

@Injectable()
export class ForecastsService implements OnModuleInit, OnApplicationShutdown {
  private readonly trackers = new Map<string, ClinicForecastTracker>();
  private readonly typicalWaitsCache = new WeakMap<
    ClinicConfig,
    { atMs: number; waits: Promise<TypicalWaits> }
  >();
  private readonly feed = new ClinicDayFeed();
  private readonly listeners = new Set<(clinicId: string) => void>();

  constructor(
    private readonly clinicDays: ClinicDayRegistry,
    private readonly log: EventLog,
    private readonly repository: ForecastRepository,
    private readonly district: DistrictService,
    private readonly clock: Clock,
  ) {
    this.clinicDays.subscribe((change) => {
      try {
        this.trackerOf(change.clinicId).apply(change);
      } finally {
        this.feed.publish(change);
      }
    });
    this.district.onChange(() => {
      for (const clinicId of this.trackers.keys())
        if (!this.district.clinic(clinicId)) {
          this.trackers.get(clinicId)?.close();
          this.trackers.delete(clinicId);
        }
    });
  }

  async onModuleInit(): Promise<void> {
    await this.whenIdle();
    this.feed.goLive();
  }

  /** Like `ClinicDayRegistry.subscribeLive`, and called once the forecast has taken in the change too. */
  subscribeLive(follower: ClinicDayFollower): void {
    this.feed.subscribeLive(follower);
  }

  /** A forecast that had to be rebuilt from the log, which no board waits for. */
  onRebuilt(listener: (clinicId: string) => void): void {
    this.listeners.add(listener);
  }

  async whenIdle(): Promise<void> {
    await Promise.all([...this.trackers.values()].map((clinic) => clinic.whenIdle()));
  }

  addForecasts(board: Board): Board {
    const forecaster = this.trackers.get(board.clinicId)?.forDay(board.day);
    return forecaster ? addForecasts(forecaster, board) : board;
  }

  todayAccuracy(clinicId: string): Record<string, DayForecastAccuracy> {
    return this.trackers.get(clinicId)?.forDay(this.clinicDays.today())?.todayAccuracy() ?? {};
  }

  /** `null` if no honest figure can be given. */
  forecastForJoiner(clinicId: string, lane: string, priority: boolean): WaitRange | null {
    const forecaster = this.trackers.get(clinicId)?.forDay(this.clinicDays.today());
    return forecaster?.forecastForJoiner(lane, this.clock.nowMs() / 1000, priority) ?? null;
  }

  /** `null` if no honest figure can be given. */
  dayCapacity(clinicId: string, lane: string): DayCapacity | null {
    const forecaster = this.trackers.get(clinicId)?.forDay(this.clinicDays.today());
    return forecaster?.dayCapacity(lane, this.clock.nowMs() / 1000) ?? null;
  }

  /** `undefined` if there is no such clinic. Rejects if the store is unavailable. */
  async typicalWaits(clinicId: string): Promise<TypicalWaits | undefined> {
    const clinic = this.district.clinic(clinicId);
    if (!clinic) return undefined;
    const known = this.typicalWaitsCache.get(clinic);
    if (known && performance.now() - known.atMs < typicalWaitsCacheMs) return known.waits;
    const waits = this.loadTypicalWaits(clinic);
    this.typicalWaitsCache.set(clinic, { atMs: performance.now(), waits });
    return waits;
  }

  accuracyByLane(): LaneAccuracy[] {
    const today = this.clinicDays.today();
    return [...this.trackers].flatMap(([clinicId, clinic]) =>
      (clinic.forDay(today)?.lastThirtyDays() ?? []).map(
        ({ lane, calls, covered, shown, error, plainError }) => {
          const each = Math.max(1, calls);
          return {
            clinicId,
            lane,
            calls,
            coverageRatio: covered / each,
            shownCoverageRatio: shown / each,
            meanErrorSeconds: error / each,
            baselineErrorSeconds: plainError / each,
          };
        },
      ),
    );
  }

  onApplicationShutdown(): void {
    for (const clinic of this.trackers.values()) clinic.close();
  }

  private async loadTypicalWaits(clinic: ClinicConfig): Promise<TypicalWaits> {
    return typicalWaitsOf(clinic, await this.repository.loadDays(clinic.clinicId), this.clinicDays.today());
  }

  private trackerOf(clinicId: string): ClinicForecastTracker {
    const known = this.trackers.get(clinicId) ?? this.createTracker(clinicId);
    this.trackers.set(clinicId, known);
    return known;
  }

  private createTracker(clinicId: string): ClinicForecastTracker {
    return new ClinicForecastTracker({ log: this.log, repository: this.repository }, clinicId, () => {
      for (const listener of this.listeners) listener(clinicId);
    });
  }
}
