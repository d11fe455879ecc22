import { type DayFold, type TypicalSlot, typicalDay } from '@hannun/shared/analytics';
import {
  type ClinicConfig,
  type Dashboard,
  type DashboardClinic,
  type DashboardTablet,
} from '@hannun/shared/contract';
import { addDays, instantInZone } from '@hannun/shared/date-time';
import { confirmationState } from '@hannun/shared/queue';
import { Injectable } from '@nestjs/common';
import { BoardsService } from '../boards/boards.service.js';
import { ClinicDayRegistry } from '../clinic-day/clinic-day-registry.js';
import { DailyWriteQuota } from '../commands/daily-write-quota.js';
import { Clock } from '../core/clock.js';
import { TimeZone } from '../core/time-zone.js';
import { DevicesService } from '../devices/devices.service.js';
import { TabletHealthService } from '../devices/tablet-health.service.js';
import { DistrictService } from '../districts/district.service.js';
import { ForecastsService } from '../forecast/forecasts.service.js';
import { DayHistoryService } from '../history/day-history.service.js';
import { TodayAnalytics } from '../history/today-analytics.js';
import { SerializedJson } from '../http/serialized-json.js';
import { StaffMessagesService } from '../staff-messages/staff-messages.service.js';
import { type ClinicObservation, findAlerts } from './alerts.js';
import { clinicFiguresOf } from './clinic-figures.js';
import { todayWaiting, typicalDistrictWaiting } from './district-waiting.js';
import { divergedAt } from './divergence.js';

const cacheMs = 1_000;
const typicalWeeks = 8;

type ObservedClinic = ClinicObservation & { dayFold: DayFold; typical: readonly TypicalSlot[] };

@Injectable()
export class DashboardService {
  private cache: { atMs: number; body: Promise<SerializedJson> } | null = null;
  private readonly typicalByClinic = new Map<string, { day: string; slots: Promise<TypicalSlot[]> }>();

  constructor(
    private readonly district: DistrictService,
    private readonly boards: BoardsService,
    private readonly clinicDays: ClinicDayRegistry,
    private readonly todayAnalytics: TodayAnalytics,
    private readonly histories: DayHistoryService,
    private readonly forecasts: ForecastsService,
    private readonly devices: DevicesService,
    private readonly tabletHealth: TabletHealthService,
    private readonly staffMessages: StaffMessagesService,
    private readonly writeQuota: DailyWriteQuota,
    private readonly clock: Clock,
    private readonly zone: TimeZone,
  ) {}

  /** Rejects if the store is unavailable. */
  get(): Promise<SerializedJson> {
    const nowMs = this.clock.nowMs();
    if (this.cache && nowMs - this.cache.atMs < cacheMs) return this.cache.body;
    const body = this.build(nowMs).then((made) => new SerializedJson(made));
    const entry = { atMs: nowMs, body };
    this.cache = entry;
    body.catch(() => {
      // The waiting callers are rejected; the next one tries again.
      if (this.cache === entry) this.cache = null;
    });
    return body;
  }

  private async build(nowMs: number): Promise<Dashboard> {
    const { clinics } = this.district.config;
    const tablets = await this.loadTablets();
    const found = await Promise.all(clinics.map((clinic) => this.observe(clinic, tablets, nowMs)));
    const observed = found.flatMap((each) => each ?? []);
    const midnight = instantInZone(this.zone.name, this.clinicDays.today(), '00:00');
    return {
      asOf: new Date(nowMs).toISOString(),
      timeZone: this.zone.name,
      district: this.district.named,
      clinics: observed.map(({ clinic }) => clinic),
      matters: findAlerts(observed, { nowMs, timeZone: this.zone.name }),
      today: todayWaiting(observed, midnight, nowMs),
      usual: typicalDistrictWaiting(observed, midnight),
    };
  }

  private async observe(
    { clinicId, telephone }: ClinicConfig,
    tablets: ReadonlyMap<string, readonly DashboardTablet[]>,
    nowMs: number,
  ): Promise<ObservedClinic | null> {
    const [dayFold, typical] = await Promise.all([
      this.todayAnalytics.get(clinicId),
      this.loadTypicalWaiting(clinicId),
    ]);
    const board = this.boards.get(clinicId)?.board;
    if (!dayFold || !board) return null;
    const clinic: DashboardClinic = {
      board,
      telephone,
      ...clinicFiguresOf(dayFold, typical, nowMs),
      tablets: tablets.get(clinicId) ?? [],
      word: this.staffMessages.get(clinicId),
    };
    const { question, askedSince } = confirmationState(dayFold.state, new Date(nowMs).toISOString());
    const floodingIds = new Set(this.writeQuota.nearlyExhaustedDevices(clinicId));
    return {
      clinic,
      floodingTablets: clinic.tablets.flatMap(({ id, label }) => (floodingIds.has(id) ? label : [])),
      question: question && askedSince ? { kind: question, since: askedSince } : null,
      forecasts: Object.values(this.forecasts.todayAccuracy(clinicId)),
      divergedAt: divergedAt(dayFold),
      dayFold,
      typical,
    };
  }

  private async loadTablets(): Promise<Map<string, DashboardTablet[]>> {
    const [devices, healths] = await Promise.all([this.devices.list(), this.tabletHealth.findAll()]);
    const byClinic = new Map<string, DashboardTablet[]>();
    for (const { id, role, clinicId, label } of devices) {
      if (role !== 'staff') continue;
      const { heardAt = null, pending = 0 } = healths.get(id) ?? {};
      byClinic.set(clinicId, [...(byClinic.get(clinicId) ?? []), { id, label, heardAt, pending }]);
    }
    return byClinic;
  }

  /** Past days no longer change, so this is computed once a day. */
  private loadTypicalWaiting(clinicId: string): Promise<TypicalSlot[]> {
    const day = this.clinicDays.today();
    const known = this.typicalByClinic.get(clinicId);
    if (known?.day === day) return known.slots;
    const weeks = Array.from({ length: typicalWeeks }, (_, index) =>
      addDays(day, -7 * (typicalWeeks - index)),
    );
    const slots = this.histories.getDays(clinicId, weeks).then((days) => typicalDay(days, day));
    this.typicalByClinic.set(clinicId, { day, slots });
    slots.catch(() => this.typicalByClinic.delete(clinicId));
    return slots;
  }
}
