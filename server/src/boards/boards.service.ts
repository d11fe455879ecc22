import { isDeepStrictEqual } from 'node:util';
import { type Board } from '@hannun/shared/contract';
import { boardOf } from '@hannun/shared/queue';
import { Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { ClinicDayRegistry } from '../clinic-day/clinic-day-registry.js';
import { Clock } from '../core/clock.js';
import { clinicNotLoadedError, unknownClinicError } from '../core/domain-error.js';
import { KeyedThrottle } from '../core/keyed-throttle.js';
import { DistrictService } from '../districts/district.service.js';
import { ForecastsService } from '../forecast/forecasts.service.js';
import { LastSeenStore } from '../last-seen/last-seen-store.js';
import { SerializedBoard } from './serialized-board.js';
import { SerializedSnapshot } from './serialized-snapshot.js';
import { VerifiedLastSeen } from './verified-last-seen.js';

/** A burst of taps becomes one push. */
export const coalesceMs = 100;
const clockCheckIntervalMs = 1_000;
/** Checking all clinics in one go would block the event loop. */
const clockCheckSlices = 10;

@Injectable()
export class BoardsService implements OnModuleInit, OnApplicationShutdown {
  private readonly cachedBoards = new Map<string, SerializedBoard>();
  private readonly staleClinicIds = new Set<string>();
  private readonly listeners = new Set<(serialized: SerializedBoard) => void>();
  private readonly throttle = new KeyedThrottle((clinicId: string) => this.publish(clinicId), coalesceMs);
  private cachedSnapshot: SerializedSnapshot | null = null;
  private timer: NodeJS.Timeout | undefined;
  private currentSlice = 0;

  constructor(
    private readonly districtService: DistrictService,
    private readonly clinicDays: ClinicDayRegistry,
    private readonly forecasts: ForecastsService,
    private readonly lastSeen: LastSeenStore,
    private readonly verifiedLastSeen: VerifiedLastSeen,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    const changed = (clinicId: string) => {
      this.invalidate(clinicId);
      this.throttle.trigger(clinicId);
    };
    // Through the forecasts, so that a board carries the forecast of its version.
    this.forecasts.subscribeLive(({ clinicId }) => changed(clinicId));
    this.forecasts.onRebuilt(changed);
    this.lastSeen.onContact((clinicId) => this.invalidate(clinicId));
    this.districtService.onChange(() => this.onDistrictChange());
    this.timer = setInterval(
      () => this.refreshTimeDependentBoards(),
      clockCheckIntervalMs / clockCheckSlices,
    );
  }

  onBoard(listener: (serialized: SerializedBoard) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Throws a `DomainError` if there is no such clinic or its log has not been read yet. */
  getOrThrow(clinicId: string): SerializedBoard {
    const serialized = this.get(clinicId);
    if (serialized) return serialized;
    throw this.districtService.clinic(clinicId) ? clinicNotLoadedError() : unknownClinicError(clinicId);
  }

  get(clinicId: string): SerializedBoard | undefined {
    const cached = this.cachedBoards.get(clinicId);
    if (cached && !this.staleClinicIds.has(clinicId)) return cached;
    const board = this.buildBoard(clinicId);
    if (!board) return undefined;
    const serialized = new SerializedBoard(board);
    this.cachedBoards.set(clinicId, serialized);
    this.staleClinicIds.delete(clinicId);
    return serialized;
  }

  /** The body of `GET /api/v1/clinics`: all boards, in the order the office gave the clinics. */
  snapshot(): SerializedSnapshot {
    this.cachedSnapshot ??= this.buildSnapshot();
    return this.cachedSnapshot;
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
    this.throttle.close();
  }

  private onDistrictChange(): void {
    this.cachedSnapshot = null;
    for (const clinicId of this.cachedBoards.keys())
      if (!this.districtService.clinic(clinicId)) this.cachedBoards.delete(clinicId);
  }

  private invalidate(clinicId: string): void {
    this.staleClinicIds.add(clinicId);
    this.cachedSnapshot = null;
  }

  private publish(clinicId: string): void {
    const serialized = this.get(clinicId);
    if (!serialized) return;
    for (const listener of this.listeners) listener(serialized);
  }

  private refreshTimeDependentBoards(): void {
    this.currentSlice = (this.currentSlice + 1) % clockCheckSlices;
    let index = 0;
    for (const [clinicId, { board }] of this.cachedBoards) {
      index += 1;
      if (index % clockCheckSlices !== this.currentSlice) continue;
      const { asOf, contactAt } = board;
      const current = this.buildBoard(clinicId);
      if (!current) continue;
      // The last-seen time is sent with every beat, so it needs no push of its own.
      if (current.contactAt !== contactAt) this.invalidate(clinicId);
      if (isDeepStrictEqual({ ...current, asOf, contactAt }, board)) continue;
      this.invalidate(clinicId);
      this.throttle.trigger(clinicId);
    }
  }

  private buildSnapshot(): SerializedSnapshot {
    const { config, named: district } = this.districtService;
    const { clinics } = config;
    const boards = clinics.flatMap(({ clinicId }) => this.get(clinicId) ?? []);
    const missing = clinics.flatMap(({ clinicId }) => (this.get(clinicId) ? [] : [clinicId]));
    return new SerializedSnapshot({ asOf: this.clock.nowIso(), district }, boards, missing);
  }

  private buildBoard(clinicId: string): Board | undefined {
    const stream = this.clinicDays.get(clinicId);
    if (!stream || stream.version === 0) return undefined;
    const { state, version } = stream;
    const stamp = { version, nowIso: this.clock.nowIso(), contactAt: this.verifiedLastSeen.get(clinicId) };
    return this.forecasts.addForecasts(boardOf(state, stamp));
  }
}
