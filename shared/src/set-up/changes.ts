import type { ClinicSetUp, DistrictSetUp, Localized } from '../contract/clinic.js';

/** `parts`: the fields that differ; a lane is `lanes.<lane>`. */
export type ClinicChange = { clinicId: string; name: Localized } & (
  | { change: 'added' | 'removed' }
  | { change: 'changed'; parts: readonly string[] }
);

export type SetUpChanges = { district: boolean; clinics: readonly ClinicChange[] };

export function changesBetween(before: DistrictSetUp, after: DistrictSetUp): SetUpChanges {
  const removed = before.clinics.filter(({ clinicId }) => !clinicOf(after, clinicId));
  return {
    district: !same(before.district, after.district) || !same(before.levels, after.levels),
    clinics: [
      ...after.clinics.flatMap((clinic) => changeOf(clinicOf(before, clinic.clinicId), clinic)),
      ...removed.map(({ clinicId, name }): ClinicChange => ({ clinicId, name, change: 'removed' })),
    ],
  };
}

function changeOf(before: ClinicSetUp | undefined, after: ClinicSetUp): ClinicChange[] {
  const { clinicId, name } = after;
  if (!before) return [{ clinicId, name, change: 'added' }];
  const parts = partsBetween(before, after);
  return parts.length === 0 ? [] : [{ clinicId, name, change: 'changed', parts }];
}

function partsBetween(before: ClinicSetUp, after: ClinicSetUp): string[] {
  const { lanes: _, ...was } = before;
  const { lanes: __, ...is } = after;
  const parts = new Set([...Object.keys(was), ...Object.keys(is)]);
  const names = new Set([...before.lanes, ...after.lanes].map(({ lane }) => lane));
  const lane = ({ lanes }: ClinicSetUp, name: string) => lanes.find((other) => other.lane === name);
  return [
    ...[...parts].filter(
      (part) => !same(new Map(Object.entries(was)).get(part), new Map(Object.entries(is)).get(part)),
    ),
    ...[...names]
      .filter((name) => !same(lane(before, name), lane(after, name)))
      .map((name) => `lanes.${name}`),
  ];
}

const clinicOf = ({ clinics }: DistrictSetUp, clinicId: string): ClinicSetUp | undefined =>
  clinics.find((clinic) => clinic.clinicId === clinicId);

/** Ignores the order of fields. */
export const same = (a: unknown, b: unknown): boolean =>
  JSON.stringify(a, sorted) === JSON.stringify(b, sorted);

const sorted = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;
