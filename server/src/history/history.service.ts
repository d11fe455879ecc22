import type { ClinicConfig, ClinicHistory, DayHistory, History, MissingDay } from '@hannun/shared/contract';
import { Injectable } from '@nestjs/common';
import { ClinicDayRegistry } from '../clinic-day/clinic-day-registry.js';
import { Clock } from '../core/clock.js';
import { ServerConfig } from '../core/config.js';
import { unknownClinicError } from '../core/domain-error.js';
import { TimeZone } from '../core/time-zone.js';
import { DevicesService } from '../devices/devices.service.js';
import { DistrictService } from '../districts/district.service.js';
import { openingHoursOn } from '../districts/opening-hours.js';
import { DayHistoryService } from './day-history.service.js';
import { assertWithinLimits, daysBetween, type HistoryQuery } from './history-query.js';

/** Summaries of clinics over several days; everything that is missing is named. */
@Injectable()
export class HistoryService {
  constructor(
    private readonly district: DistrictService,
    private readonly clinicDays: ClinicDayRegistry,
    private readonly histories: DayHistoryService,
    private readonly devices: DevicesService,
    private readonly config: ServerConfig,
    private readonly clock: Clock,
    private readonly zone: TimeZone,
  ) {}

  /** Throws a `DomainError` if there is no such clinic. Rejects if the store is unavailable. */
  async query({ clinicIds, from, to }: HistoryQuery): Promise<History> {
    const today = this.clinicDays.today();
    const last = to < today ? to : today;
    const chosen = this.selectClinics(clinicIds);
    const days = daysBetween(from, last);
    assertWithinLimits(chosen.length, days.length);
    const clinics: ClinicHistory[] = [];
    for (const clinic of chosen) clinics.push(await this.clinicHistory(clinic, days));
    const recounts = clinics.flatMap(({ days }) => days.flatMap(({ ledger }) => ledger));
    const deviceIds = new Set(recounts.map(({ device }) => device));
    const paired = (await this.devices.list()).filter(({ id }) => deviceIds.has(id));
    return {
      madeAt: this.clock.nowIso(),
      from,
      to: last,
      timeZone: this.zone.name,
      rawLogDays: this.config.rawLogRetentionDays,
      clinics,
      devices: Object.fromEntries(paired.map(({ id, label }) => [id, label])),
    };
  }

  private selectClinics(clinicIds: readonly string[] | null): readonly ClinicConfig[] {
    if (clinicIds === null) return this.district.config.clinics;
    return clinicIds.map((clinicId) => {
      const clinic = this.district.clinic(clinicId);
      if (!clinic) throw unknownClinicError(clinicId);
      return clinic;
    });
  }

  private async clinicHistory(clinic: ClinicConfig, days: readonly string[]): Promise<ClinicHistory> {
    const { clinicId, name } = clinic;
    const known = await this.histories.getDays(clinicId, days);
    const active = known.filter(hasActivity);
    const activeDays = new Set(active.map(({ day }) => day));
    const missing = days
      .filter((day) => !activeDays.has(day))
      .map((day) => ({ day, why: this.missingReason(clinic, day, known) }));
    return { clinicId, name, days: active, missing };
  }

  /** A log holds the hours of its own day; without one, the present configuration is used. */
  private missingReason(clinic: ClinicConfig, day: string, known: readonly DayHistory[]): MissingDay['why'] {
    const log = known.find((history) => history.day === day);
    const hours = log ? log.hours : openingHoursOn(clinic, day, this.zone.name);
    return hours === null ? 'closed' : 'no-record';
  }
}

/** A closed day has a log too, but nothing to report. */
const hasActivity = ({ hours, all }: DayHistory): boolean => hours !== null || all.arrivals > 0;
