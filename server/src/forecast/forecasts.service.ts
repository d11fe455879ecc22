import type { Board, ClinicSetUp, ForecastDay, Range, Usual } from '@hannun/shared';
import { Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../clock.js';
import { District } from '../district/district.js';
import { ClinicLog } from '../log/clinic-log.js';
import { Projections } from '../projection/projections.js';
import { ClinicForecasts } from './clinic-forecasts.js';
import { completedBy } from './completed-board.js';
import { ForecastStore } from './forecast-store.js';
import { usualOf } from './usual.js';

/** One lane's record of the last thirty days; errors are means in seconds. */
export type LaneRecord = {
  clinicId: string;
  lane: string;
  calls: number;
  coverage: number;
  shownCoverage: number;
  error: number;
  plainError: number;
};

/** Sixty days are read for a clinic's usual waiting, once in so long however many ask (milliseconds). */
const usualLife = 1_000;

/** The forecasts of all clinics, made from the same events as the projections. */
@Injectable()
export class Forecasts implements OnModuleInit, OnApplicationShutdown {
  private readonly clinics = new Map<string, ClinicForecasts>();
  private readonly usuals = new WeakMap<ClinicSetUp, { at: number; usual: Promise<Usual> }>();
  private readonly listeners = new Set<(clinicId: string) => void>();

  constructor(
    private readonly projections: Projections,
    private readonly log: ClinicLog,
    private readonly store: ForecastStore,
    private readonly district: District,
    private readonly clock: Clock,
  ) {
    // Here, because the logs are read, and their changes told, before this module's own turn comes.
    this.projections.onChange((clinicId) => {
      const follower = this.projections.of(clinicId);
      if (!follower) return;
      const { state, version, fold } = follower;
      this.clinic(clinicId).take({ day: state.day, epoch: state.epoch, version, fold });
    });
    this.district.onChange(() => {
      for (const clinicId of this.clinics.keys()) if (!this.district.clinic(clinicId)) this.forget(clinicId);
    });
  }

  onModuleInit(): Promise<void> {
    return this.settled();
  }

  /** Calls back when a clinic's forecasts were made anew, besides every change of its projection. */
  onRead(listener: (clinicId: string) => void): void {
    this.listeners.add(listener);
  }

  /** Waits until the logs being read are read. */
  async settled(): Promise<void> {
    await Promise.all([...this.clinics.values()].map((clinic) => clinic.settled()));
  }

  /** The board with what can be forecast of its lanes, as of the board's own moment. */
  completed(board: Board): Board {
    const forecaster = this.clinics.get(board.clinicId)?.of(board.day);
    return forecaster ? completedBy(forecaster, board) : board;
  }

  /** How the clinic's forecasts of today came true so far, by lane. */
  today(clinicId: string): Record<string, ForecastDay> {
    return this.clinics.get(clinicId)?.of(this.projections.today())?.forecasts() ?? {};
  }

  /** What to tell a person who joins the lane now; `null` without an honest figure. */
  joining(clinicId: string, lane: string, priority: boolean): Range | null {
    const forecaster = this.clinics.get(clinicId)?.of(this.projections.today());
    return forecaster?.joining(lane, this.clock.milliseconds() / 1000, priority) ?? null;
  }

  /** The clinic's usual waiting, or `undefined` when there is no such clinic. Rejects without the store. */
  async usual(clinicId: string): Promise<Usual | undefined> {
    const clinic = this.district.clinic(clinicId);
    if (!clinic) return undefined;
    const known = this.usuals.get(clinic);
    if (known && performance.now() - known.at < usualLife) return known.usual;
    const usual = this.usualAnew(clinic);
    // Whoever asks meanwhile shares the answer, a failure too; the next second asks again.
    this.usuals.set(clinic, { at: performance.now(), usual });
    return usual;
  }

  /** Every lane's record. */
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

  private async usualAnew(clinic: ClinicSetUp): Promise<Usual> {
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
