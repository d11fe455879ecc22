import {
  type ClinicConfig,
  confirmationState,
  type Dashboard,
  type DashboardClinic,
  type DashboardTablet,
} from '@hannun/shared';
import { type DayFold, type TypicalSlot, typicalDay } from '@hannun/shared/analytics';
import { Injectable } from '@nestjs/common';
import { BoardsService } from '../broadcast/boards.service.js';
import { Prepared } from '../broadcast/prepared.js';
import { ClinicDayRegistry } from '../clinic-day/clinic-day-registry.js';
import { DailyWriteQuota } from '../commands/daily-write-quota.js';
import { Clock } from '../core/clock.js';
import { addDays, toInstantMs } from '../core/local-date.js';
import { TimeZone } from '../core/time-zone.js';
import { DeviceRepository } from '../devices/devices.repository.js';
import { TabletHealthService } from '../devices/tablet-health.service.js';
import { DistrictService } from '../districts/district.service.js';
import { Forecasts } from '../forecast/forecasts.service.js';
import { DayHistories } from '../history/day-histories.js';
import { TodayBooks } from '../history/today-books.js';
import { Words } from '../words/words.service.js';
import { differedAt } from './differed-at.js';
import { todayLine, usualDistrictLine } from './district-line.js';
import { mattersOf, type Watched } from './matters.js';
import { figuresOf } from './wall-clinic.js';

const freshness = 1_000;
const usualWeeks = 8;

type Seen = Watched & { book: DayFold; usual: readonly TypicalSlot[] };

@Injectable()
export class WallService {
  private kept: { at: number; wall: Promise<Prepared> } | null = null;
  private readonly usual = new Map<string, { day: string; line: Promise<TypicalSlot[]> }>();

  constructor(
    private readonly district: DistrictService,
    private readonly boards: BoardsService,
    private readonly projections: ClinicDayRegistry,
    private readonly books: TodayBooks,
    private readonly histories: DayHistories,
    private readonly forecasts: Forecasts,
    private readonly devices: DeviceRepository,
    private readonly healths: TabletHealthService,
    private readonly words: Words,
    private readonly shares: DailyWriteQuota,
    private readonly clock: Clock,
    private readonly zone: TimeZone,
  ) {}

  /** Rejects if the store is unavailable. */
  wall(): Promise<Prepared> {
    const now = this.clock.nowMs();
    if (this.kept && now - this.kept.at < freshness) return this.kept.wall;
    const wall = this.made(now).then((made) => new Prepared(made));
    const kept = { at: now, wall };
    this.kept = kept;
    wall.catch(() => {
      // The waiting callers are rejected; the next one tries again.
      if (this.kept === kept) this.kept = null;
    });
    return wall;
  }

  private async made(now: number): Promise<Dashboard> {
    const { district, clinics } = this.district.config;
    const tablets = await this.tabletsByClinic();
    const found = await Promise.all(clinics.map((clinic) => this.seen(clinic, tablets, now)));
    const seen = found.flatMap((each) => each ?? []);
    const midnight = toInstantMs(this.projections.today(), '00:00', this.zone.name);
    return {
      asOf: new Date(now).toISOString(),
      timeZone: this.zone.name,
      district,
      clinics: seen.map(({ clinic }) => clinic),
      matters: mattersOf(seen, now),
      today: todayLine(
        seen.map(({ book }) => book),
        midnight,
        now,
      ),
      usual: usualDistrictLine(
        seen.map(({ usual }) => usual),
        midnight,
      ),
    };
  }

  private async seen(
    { clinicId, telephone }: ClinicConfig,
    tablets: ReadonlyMap<string, readonly DashboardTablet[]>,
    now: number,
  ): Promise<Seen | null> {
    const [book, usual] = await Promise.all([this.books.of(clinicId), this.usualLine(clinicId)]);
    const board = this.boards.of(clinicId)?.board;
    if (!book || !board) return null;
    const clinic: DashboardClinic = {
      board,
      telephone,
      ...figuresOf(book, usual, now),
      tablets: tablets.get(clinicId) ?? [],
      word: this.words.of(clinicId),
    };
    const { question, askedSince } = confirmationState(book.state, new Date(now).toISOString());
    const floods = new Set(this.shares.nearlyExhaustedDevices(clinicId));
    return {
      clinic,
      flooding: clinic.tablets.flatMap(({ id, label }) => (floods.has(id) ? label : [])),
      question: question && askedSince ? { kind: question, since: askedSince } : null,
      forecasts: Object.values(this.forecasts.today(clinicId)),
      differedAt: differedAt(book),
      book,
      usual,
    };
  }

  private async tabletsByClinic(): Promise<Map<string, DashboardTablet[]>> {
    const [devices, healths] = await Promise.all([this.devices.list(), this.healths.findAll()]);
    const byClinic = new Map<string, DashboardTablet[]>();
    for (const { id, role, clinicId, label } of devices) {
      if (role !== 'staff') continue;
      const { heardAt = null, pending = 0 } = healths.get(id) ?? {};
      byClinic.set(clinicId, [...(byClinic.get(clinicId) ?? []), { id, label, heardAt, pending }]);
    }
    return byClinic;
  }

  /** Past days no longer change, so this is computed once a day. */
  private usualLine(clinicId: string): Promise<TypicalSlot[]> {
    const day = this.projections.today();
    const known = this.usual.get(clinicId);
    if (known?.day === day) return known.line;
    const weeks = Array.from({ length: usualWeeks }, (_, index) => addDays(day, -7 * (usualWeeks - index)));
    const line = this.histories.of(clinicId, weeks).then((days) => typicalDay(days, day));
    this.usual.set(clinicId, { day, line });
    line.catch(() => this.usual.delete(clinicId));
    return line;
  }
}
