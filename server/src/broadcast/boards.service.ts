import { isDeepStrictEqual } from 'node:util';
import { type Board, boardOf } from '@hannun/shared';
import { Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { ClinicDayRegistry } from '../clinic-day/clinic-day-registry.js';
import { Clock } from '../core/clock.js';
import { clinicNotLoadedError, unknownClinicError } from '../core/domain-error.js';
import { KeyedThrottle } from '../core/keyed-throttle.js';
import { DistrictService } from '../districts/district.service.js';
import { LastSeenStore } from '../event-log/last-seen-store.js';
import { Forecasts } from '../forecast/forecasts.service.js';
import { PreparedBoard } from './prepared-board.js';
import { PreparedSnapshot } from './prepared-snapshot.js';
import { VouchedContacts } from './vouched-contacts.js';

/** CONTRACT. */
export const foldTime = 100;
const timePeriod = 1_000;
/** Checking all clinics in one go would block the event loop. */
const breaths = 10;

@Injectable()
export class BoardsService implements OnModuleInit, OnApplicationShutdown {
  private readonly boards = new Map<string, PreparedBoard>();
  private readonly outdated = new Set<string>();
  private readonly listeners = new Set<(prepared: PreparedBoard) => void>();
  private readonly window = new KeyedThrottle((clinicId: string) => this.push(clinicId), foldTime);
  private district: PreparedSnapshot | null = null;
  private timer: NodeJS.Timeout | undefined;
  private breath = 0;

  constructor(
    private readonly setUp: DistrictService,
    private readonly projections: ClinicDayRegistry,
    private readonly forecasts: Forecasts,
    private readonly contacts: LastSeenStore,
    private readonly vouched: VouchedContacts,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    const changed = (clinicId: string) => {
      this.outdate(clinicId);
      this.window.trigger(clinicId);
    };
    this.projections.onChange(changed);
    this.forecasts.onRead(changed);
    this.contacts.onContact((clinicId) => this.outdate(clinicId));
    this.setUp.onChange(() => this.followDistrict());
    this.timer = setInterval(() => this.lookAtTime(), timePeriod / breaths);
  }

  onBoard(listener: (prepared: PreparedBoard) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Throws a `DomainError` if there is no such clinic or its log has not been read yet. */
  existing(clinicId: string): PreparedBoard {
    const prepared = this.of(clinicId);
    if (prepared) return prepared;
    throw this.setUp.clinic(clinicId) ? clinicNotLoadedError() : unknownClinicError(clinicId);
  }

  of(clinicId: string): PreparedBoard | undefined {
    const kept = this.boards.get(clinicId);
    if (kept && !this.outdated.has(clinicId)) return kept;
    const board = this.boardNow(clinicId);
    if (!board) return undefined;
    const prepared = new PreparedBoard(board);
    this.boards.set(clinicId, prepared);
    this.outdated.delete(clinicId);
    return prepared;
  }

  /** The body of `GET /api/v1/clinics`: all boards, in the order the office gave the clinics. */
  snapshot(): PreparedSnapshot {
    this.district ??= this.prepared();
    return this.district;
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
    this.window.close();
  }

  private followDistrict(): void {
    this.district = null;
    for (const clinicId of this.boards.keys()) if (!this.setUp.clinic(clinicId)) this.boards.delete(clinicId);
  }

  private outdate(clinicId: string): void {
    this.outdated.add(clinicId);
    this.district = null;
  }

  private push(clinicId: string): void {
    const prepared = this.of(clinicId);
    if (!prepared) return;
    for (const listener of this.listeners) listener(prepared);
  }

  private lookAtTime(): void {
    this.breath = (this.breath + 1) % breaths;
    let place = 0;
    for (const [clinicId, { board }] of this.boards) {
      place += 1;
      if (place % breaths !== this.breath) continue;
      const { asOf, contactAt } = board;
      const now = this.boardNow(clinicId);
      if (!now) continue;
      // The last-seen time is sent with every beat, so it needs no push of its own.
      if (now.contactAt !== contactAt) this.outdate(clinicId);
      if (isDeepStrictEqual({ ...now, asOf, contactAt }, board)) continue;
      this.outdate(clinicId);
      this.window.trigger(clinicId);
    }
  }

  private prepared(): PreparedSnapshot {
    const { district, clinics } = this.setUp.config;
    const boards = clinics.flatMap(({ clinicId }) => this.of(clinicId) ?? []);
    const missing = clinics.flatMap(({ clinicId }) => (this.of(clinicId) ? [] : [clinicId]));
    return new PreparedSnapshot({ asOf: this.clock.nowIso(), district }, boards, missing);
  }

  private boardNow(clinicId: string): Board | undefined {
    const follower = this.projections.get(clinicId);
    if (!follower || follower.version === 0) return undefined;
    const { state, version } = follower;
    const stamp = { version, now: this.clock.nowIso(), contactAt: this.vouched.of(clinicId) };
    return this.forecasts.completed(boardOf(state, stamp));
  }
}
