import { isDeepEqual, trimDeep, validateDistrictConfig } from '@hannun/shared/clinic-config';
import type { ClinicConfig, DistrictConfig, DistrictSettings } from '@hannun/shared/contract';
import { lanesInUse } from '@hannun/shared/queue';
import { Injectable } from '@nestjs/common';
import { ClinicDayRegistry } from '../clinic-day/clinic-day-registry.js';
import { unknownClinicError } from '../core/domain-error.js';
import { DistrictService } from '../districts/district.service.js';
import { SerializedJson } from '../http/serialized-json.js';
import { invalidRequestError, isPlainObject } from '../validation/parse-payload.js';
import { clinicExists, editConflict, invalidConfig, laneInUse, letterGiven } from './config-errors.js';

/** Fields to replace; `null` removes an optional one. */
export type ConfigPatch = Readonly<Record<string, unknown>>;

/** Checks only that the payload is an object; its fields are validated with the whole configuration. */
export function parseConfigPatch(payload: unknown): ConfigPatch {
  if (!isPlainObject(payload)) throw invalidRequestError(['the payload must be one object']);
  return payload;
}

/** The entity tag of the version an officer edited; without one the change always applies. */
export type IfMatch = string | undefined;

/** Validates and stores the office's changes, without overwriting somebody else's. Methods throw `DomainError`. */
@Injectable()
export class ClinicConfigService {
  constructor(
    private readonly district: DistrictService,
    private readonly clinicDays: ClinicDayRegistry,
  ) {}

  get current(): DistrictConfig {
    return this.district.config;
  }

  get districtSection(): DistrictSettings {
    return districtSectionOf(this.current);
  }

  clinic(clinicId: string): ClinicConfig {
    return clinicIn(this.current, clinicId);
  }

  replace(payload: unknown, ifMatch: IfMatch): Promise<void> {
    return this.change((config) => {
      assertIfMatch(config, ifMatch);
      return payload;
    });
  }

  changeDistrict(payload: ConfigPatch, ifMatch: IfMatch): Promise<void> {
    return this.change((config) => {
      assertIfMatch(districtSectionOf(config), ifMatch);
      return { ...applyPatch(districtSectionOf(config), payload), clinics: config.clinics };
    });
  }

  addClinic(payload: ConfigPatch): Promise<void> {
    return this.change((config) => {
      const { clinicId } = payload;
      if (config.clinics.some((clinic) => clinic.clinicId === clinicId)) throw clinicExists(`${clinicId}`);
      return { ...config, clinics: [...config.clinics, payload] };
    });
  }

  changeClinic(clinicId: string, payload: ConfigPatch, ifMatch: IfMatch): Promise<void> {
    return this.change((config) => {
      const before = clinicIn(config, clinicId);
      assertIfMatch(before, ifMatch);
      const after = { ...applyPatch(before, payload), clinicId };
      return { ...config, clinics: config.clinics.map((clinic) => (clinic === before ? after : clinic)) };
    });
  }

  /** 1 is the first position; one beyond the end is the last. */
  moveClinic(clinicId: string, position: number): Promise<void> {
    return this.change((config) => {
      const moved = clinicIn(config, clinicId);
      const clinics = config.clinics.filter((clinic) => clinic !== moved);
      return { ...config, clinics: clinics.toSpliced(position - 1, 0, moved) };
    });
  }

  /** The clinic's logs are kept. */
  removeClinic(clinicId: string, ifMatch: IfMatch): Promise<void> {
    return this.change((config) => {
      assertIfMatch(clinicIn(config, clinicId), ifMatch);
      return { ...config, clinics: config.clinics.filter((clinic) => clinic.clinicId !== clinicId) };
    });
  }

  private async change(change: (setUp: DistrictConfig) => unknown): Promise<void> {
    await this.district.update((before) => {
      const after = validated(change(before));
      if (isDeepEqual(before, after)) return before;
      for (const clinic of before.clinics) this.assertLanesNotInUse(clinic, after);
      return after;
    });
  }

  /** Nobody may lose the lane or letter of a ticket while waiting, and no number may be given twice a day. */
  private assertLanesNotInUse({ clinicId, name }: ClinicConfig, after: DistrictConfig): void {
    const clinicDay = this.clinicDays.get(clinicId);
    if (!clinicDay?.isCurrent) return;
    const next = after.clinics.find((clinic) => clinic.clinicId === clinicId);
    const lanes = lanesInUse(clinicDay.state, next?.lanes ?? []);
    const held = lanes.filter(({ why }) => why !== 'given');
    if (held.length > 0) throw laneInUse(name, held);
    if (lanes.length > 0) throw letterGiven(name, lanes);
  }
}

function validated(value: unknown): DistrictConfig {
  const problems = validateDistrictConfig(value);
  if (problems.length > 0) throw invalidConfig(problems);
  return trimDeep(value as DistrictConfig);
}

function clinicIn({ clinics }: DistrictConfig, clinicId: string): ClinicConfig {
  const clinic = clinics.find((other) => other.clinicId === clinicId);
  if (!clinic) throw unknownClinicError(clinicId);
  return clinic;
}

const districtSectionOf = ({ district, levels }: DistrictConfig): DistrictSettings => ({
  district,
  ...(levels && { levels }),
});

function assertIfMatch(current: object, ifMatch: IfMatch): void {
  if (ifMatch === undefined || ifMatch.trim() === '*') return;
  if (!new SerializedJson(current).matches(ifMatch)) throw editConflict();
}

const applyPatch = (before: object, payload: ConfigPatch): object =>
  Object.fromEntries(Object.entries({ ...before, ...payload }).filter(([, value]) => value !== null));
