import type { Board, ClinicConfig, DayForecastAccuracy, TypicalWaits, WaitRange } from '@hannun/shared';
import { Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { ClinicDayRegistry } from '../clinic-day/clinic-day-registry.js';
import { Clock } from '../core/clock.js';
import { DistrictService } from '../districts/district.service.js';
import { EventLog } from '../event-log/event-log.js';
import { ClinicForecasts } from './clinic-forecasts.js';
import { completedBy } from './completed-board.js';
import { ForecastStore } from './forecast-store.js';
import { usualOf } from './usual.js';

export type LaneRecord = {
  clinicId: string;
  lane: string;
  calls: number;
  coverage: number;
  shownCoverage: number;
  error: number;
  plainError: number;
};

const usualLife = 1_000;

@Injectable()
export class Forecasts implements OnModuleInit, OnApplicationShutdown {
  private readonly clinics = new Map<string, ClinicForecasts>();
  private readonly usuals = new WeakMap<ClinicConfig, { at: number; usual: Promise<TypicalWaits> }>();
  private readonly listeners = new Set<(clinicId: string) => void>();

  constructor(
    private readonly projections: ClinicDayRegistry,
    private readonly log: EventLog,
    private readonly store: ForecastStore,
    private readonly district: DistrictService,
    private readonly clock: Clock,
  ) {
    // Subscribed here, because the logs are read before this module is initialized.
    this.projections.onChange((clinicId) => {
      const follower = this.projections.get(clinicId);
      if (!follower) return;
      const { state, version, lastChange: fold } = follower;
      this.clinic(clinicId).take({ day: state.day, epoch: state.epoch, version, fold });
    });
    this.district.onChange(() => {
      for (const clinicId of this.clinics.keys()) if (!this.district.clinic(clinicId)) this.forget(clinicId);
    });
  }

  onModuleInit(): Promise<void> {
    return this.settled();
  }

  onRead(listener: (clinicId: string) => void): void {
    this.listeners.add(listener);
  }

  async settled(): Promise<void> {
    await Promise.all([...this.clinics.values()].map((clinic) => clinic.settled()));
  }

  completed(board: Board): Board {
    const forecaster = this.clinics.get(board.clinicId)?.of(board.day);
    return forecaster ? completedBy(forecaster, board) : board;
  }

  today(clinicId: string): Record<string, DayForecastAccuracy> {
    return this.clinics.get(clinicId)?.of(this.projections.today())?.forecasts() ?? {};
  }

  /** `null` if no honest figure can be given. */
  joining(clinicId: string, lane: string, priority: boolean): WaitRange | null {
    const forecaster = this.clinics.get(clinicId)?.of(this.projections.today());
    return forecaster?.joining(lane, this.clock.nowMs() / 1000, priority) ?? null;
  }

  /** `undefined` if there is no such clinic. Rejects if the store is unavailable. */
  async usual(clinicId: string): Promise<TypicalWaits | undefined> {
    const clinic = this.district.clinic(clinicId);
    if (!clinic) return undefined;
    const known = this.usuals.get(clinic);
    if (known && performance.now() - known.at < usualLife) return known.usual;
    const usual = this.usualAnew(clinic);
    this.usuals.set(clinic, { at: performance.now(), usual });
    return usual;
  }

  records(): LaneRecord[] {
    const today = this.projections.today();
    return [...this.clinics].flatMap(([clinicId, clinic]) =>
      (clinic.of(today)?.records() ?? []).map(({ lane, calls, covered, shown, error, plainError }) => {
        const each = Math.max(1, calls);
        return {
          clinicId,
          lane,
          calls,
          coverage: covered / each,
          shownCoverage: shown / each,
          error: error / each,
          plainError: plainError / each,
        };
      }),
    );
  }

  onApplicationShutdown(): void {
    for (const clinic of this.clinics.values()) clinic.close();
  }

  private async usualAnew(clinic: ClinicConfig): Promise<TypicalWaits> {
    return usualOf(clinic, await this.store.days(clinic.clinicId), this.projections.today());
  }

  private clinic(clinicId: string): ClinicForecasts {
    const known = this.clinics.get(clinicId) ?? this.follow(clinicId);
    this.clinics.set(clinicId, known);
    return known;
  }

  private forget(clinicId: string): void {
    this.clinics.get(clinicId)?.close();
    this.clinics.delete(clinicId);
  }

  private follow(clinicId: string): ClinicForecasts {
    return new ClinicForecasts({ log: this.log, store: this.store }, clinicId, () => {
      for (const listener of this.listeners) listener(clinicId);
    });
  }
}
