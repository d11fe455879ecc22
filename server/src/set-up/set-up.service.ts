import { type ClinicConfig, type DistrictConfig, lanesInUse } from '@hannun/shared';
import { isDeepEqual, trimDeep, validateDistrictConfig } from '@hannun/shared/clinic-config';
import { Injectable } from '@nestjs/common';
import { ClinicDayRegistry } from '../clinic-day/clinic-day-registry.js';
import { unknownClinicError } from '../core/domain-error.js';
import { District } from '../district/district.js';
import { stillIs } from './entity-tag.js';
import { changedMeanwhile, clinicExists, inUse, unfit } from './refusals.js';

/** Fields to replace; `null` removes an optional one. */
export type PartialChange = Readonly<Record<string, unknown>>;
/** The entity tag of the version an officer edited; without one the change always applies. */
export type Known = string | undefined;
export type DistrictPart = Pick<DistrictConfig, 'district' | 'levels'>;

/** Validates and stores the office's changes, without overwriting somebody else's. Methods throw `DomainError`. */
@Injectable()
export class SetUpService {
  constructor(
    private readonly district: District,
    private readonly projections: ClinicDayRegistry,
  ) {}

  get whole(): DistrictConfig {
    return this.district.setUp;
  }

  get districtPart(): DistrictPart {
    return districtPartOf(this.whole);
  }

  clinic(clinicId: string): ClinicConfig {
    return clinicIn(this.whole, clinicId);
  }

  replace(payload: unknown, known: Known): Promise<void> {
    return this.change((setUp) => {
      mustBe(setUp, known);
      return payload;
    });
  }

  changeDistrict(payload: PartialChange, known: Known): Promise<void> {
    return this.change((setUp) => {
      mustBe(districtPartOf(setUp), known);
      return { ...merged(districtPartOf(setUp), payload), clinics: setUp.clinics };
    });
  }

  add(payload: PartialChange): Promise<void> {
    return this.change((setUp) => {
      const { clinicId } = payload;
      if (setUp.clinics.some((clinic) => clinic.clinicId === clinicId)) throw clinicExists(`${clinicId}`);
      return { ...setUp, clinics: [...setUp.clinics, payload] };
    });
  }

  changeClinic(clinicId: string, payload: PartialChange, known: Known): Promise<void> {
    return this.change((setUp) => {
      const before = clinicIn(setUp, clinicId);
      mustBe(before, known);
      const after = { ...merged(before, payload), clinicId };
      return { ...setUp, clinics: setUp.clinics.map((clinic) => (clinic === before ? after : clinic)) };
    });
  }

  /** 1 is the first position; one beyond the end is the last. */
  place(clinicId: string, place: number): Promise<void> {
    return this.change((setUp) => {
      const moved = clinicIn(setUp, clinicId);
      const clinics = setUp.clinics.filter((clinic) => clinic !== moved);
      return { ...setUp, clinics: clinics.toSpliced(place - 1, 0, moved) };
    });
  }

  /** The clinic's logs are kept. */
  remove(clinicId: string, known: Known): Promise<void> {
    return this.change((setUp) => {
      mustBe(clinicIn(setUp, clinicId), known);
      return { ...setUp, clinics: setUp.clinics.filter((clinic) => clinic.clinicId !== clinicId) };
    });
  }

  private async change(change: (setUp: DistrictConfig) => unknown): Promise<void> {
    await this.district.change((before) => {
      const after = checked(change(before));
      if (isDeepEqual(before, after)) return before;
      for (const clinic of before.clinics) this.mayBecome(clinic, after);
      return after;
    });
  }

  /** Nobody may lose the lane or letter of a ticket while waiting. */
  private mayBecome({ clinicId, name }: ClinicConfig, after: DistrictConfig): void {
    const follower = this.projections.get(clinicId);
    if (!follower?.isCurrent) return;
    const next = after.clinics.find((clinic) => clinic.clinicId === clinicId);
    const lanes = lanesInUse(follower.state, next?.lanes ?? []);
    if (lanes.length > 0) throw inUse(name, lanes);
  }
}

function checked(value: unknown): DistrictConfig {
  const problems = validateDistrictConfig(value);
  if (problems.length > 0) throw unfit(problems);
  return trimDeep(value as DistrictConfig);
}

function clinicIn({ clinics }: DistrictConfig, clinicId: string): ClinicConfig {
  const clinic = clinics.find((other) => other.clinicId === clinicId);
  if (!clinic) throw unknownClinicError(clinicId);
  return clinic;
}

const districtPartOf = ({ district, levels }: DistrictConfig): DistrictPart => ({
  district,
  ...(levels && { levels }),
});

function mustBe(present: object, known: Known): void {
  if (!stillIs(present, known)) throw changedMeanwhile();
}

const merged = (before: object, payload: PartialChange): object =>
  Object.fromEntries(Object.entries({ ...before, ...payload }).filter(([, part]) => part !== null));
