import type { ClinicConfig, ClinicHistory, DayHistory, History, MissingDay } from '@hannun/shared';
import { Injectable } from '@nestjs/common';
import { ClinicDayRegistry } from '../clinic-day/clinic-day-registry.js';
import { Clock } from '../core/clock.js';
import { unknownClinicError } from '../core/domain-error.js';
import { TimeZone } from '../core/time-zone.js';
import { DeviceRepository } from '../devices/devices.repository.js';
import { DistrictService } from '../districts/district.service.js';
import { openingHoursOn } from '../districts/opening-hours.js';
import { DayHistories } from './day-histories.js';
import { daysBetween, type HistoryQuery, mustBeFew } from './history-query.js';
import { RawLogDays } from './raw-log-days.js';

/** Summaries of clinics over several days; everything that is missing is named. */
@Injectable()
export class HistoryService {
  constructor(
    private readonly district: DistrictService,
    private readonly projections: ClinicDayRegistry,
    private readonly histories: DayHistories,
    private readonly devices: DeviceRepository,
    private readonly rawLogDays: RawLogDays,
    private readonly clock: Clock,
    private readonly zone: TimeZone,
  ) {}

  /** Throws a `DomainError` if there is no such clinic. Rejects if the store is unavailable. */
  async of({ clinicIds, from, to }: HistoryQuery): Promise<History> {
    const today = this.projections.today();
    const last = to < today ? to : today;
    const chosen = this.chosen(clinicIds);
    const days = daysBetween(from, last);
    mustBeFew(chosen.length, days.length);
    const clinics: ClinicHistory[] = [];
    for (const clinic of chosen) clinics.push(await this.ofClinic(clinic, days));
    const ledgers = clinics.flatMap(({ days }) => days.flatMap(({ ledger }) => ledger));
    const counting = new Set(ledgers.map(({ device }) => device));
    const paired = (await this.devices.list()).filter(({ id }) => counting.has(id));
    return {
      madeAt: this.clock.nowIso(),
      from,
      to: last,
      timeZone: this.zone.name,
      rawLogDays: this.rawLogDays.count,
      clinics,
      devices: Object.fromEntries(paired.map(({ id, label }) => [id, label])),
    };
  }

  private chosen(clinicIds: readonly string[] | null): readonly ClinicConfig[] {
    if (clinicIds === null) return this.district.config.clinics;
    return clinicIds.map((clinicId) => {
      const clinic = this.district.clinic(clinicId);
      if (!clinic) throw unknownClinicError(clinicId);
      return clinic;
    });
  }

  private async ofClinic(clinic: ClinicConfig, days: readonly string[]): Promise<ClinicHistory> {
    const { clinicId, name } = clinic;
    const known = await this.histories.of(clinicId, days);
    const worth = known.filter(isWorthTelling);
    const told = new Set(worth.map(({ day }) => day));
    const missing = days
      .filter((day) => !told.has(day))
      .map((day) => ({ day, why: this.whyMissing(clinic, day, known) }));
    return { clinicId, name, days: worth, missing };
  }

  /** A log holds the hours of its own day; without one, the present configuration is used. */
  private whyMissing(clinic: ClinicConfig, day: string, known: readonly DayHistory[]): MissingDay['why'] {
    const log = known.find((history) => history.day === day);
    const hours = log ? log.hours : openingHoursOn(clinic, day, this.zone.name);
    return hours === null ? 'closed' : 'no-record';
  }
}

/** A closed day has a log too, but nothing to report. */
const isWorthTelling = ({ hours, all }: DayHistory): boolean => hours !== null || all.arrivals > 0;
