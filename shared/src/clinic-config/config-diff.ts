import type { ClinicConfig, DistrictConfig, LocalizedText } from '../contract/clinic.js';

/** `parts`: the fields that differ; a lane is `lanes.<lane>`. */
export type ClinicChange = { clinicId: string; name: LocalizedText } & (
  | { change: 'added' | 'removed' }
  | { change: 'changed'; parts: readonly string[] }
);

export type ConfigDiff = { district: boolean; clinics: readonly ClinicChange[] };

export function diffConfigs(before: DistrictConfig, after: DistrictConfig): ConfigDiff {
  const removed = before.clinics.filter(({ clinicId }) => !clinicOf(after, clinicId));
  return {
    district: !isDeepEqual(before.district, after.district) || !isDeepEqual(before.levels, after.levels),
    clinics: [
      ...after.clinics.flatMap((clinic) => diffClinic(clinicOf(before, clinic.clinicId), clinic)),
      ...removed.map(({ clinicId, name }): ClinicChange => ({ clinicId, name, change: 'removed' })),
    ],
  };
}

function diffClinic(before: ClinicConfig | undefined, after: ClinicConfig): ClinicChange[] {
  const { clinicId, name } = after;
  if (!before) return [{ clinicId, name, change: 'added' }];
  const parts = changedParts(before, after);
  return parts.length === 0 ? [] : [{ clinicId, name, change: 'changed', parts }];
}

function changedParts(before: ClinicConfig, after: ClinicConfig): string[] {
  const { lanes: _, ...was } = before;
  const { lanes: __, ...is } = after;
  const parts = new Set([...Object.keys(was), ...Object.keys(is)]);
  const names = new Set([...before.lanes, ...after.lanes].map(({ lane }) => lane));
  const lane = ({ lanes }: ClinicConfig, name: string) => lanes.find((other) => other.lane === name);
  return [
    ...[...parts].filter(
      (part) => !isDeepEqual(new Map(Object.entries(was)).get(part), new Map(Object.entries(is)).get(part)),
    ),
    ...[...names]
      .filter((name) => !isDeepEqual(lane(before, name), lane(after, name)))
      .map((name) => `lanes.${name}`),
  ];
}

const clinicOf = ({ clinics }: DistrictConfig, clinicId: string): ClinicConfig | undefined =>
  clinics.find((clinic) => clinic.clinicId === clinicId);

/** Ignores the order of fields. */
export const isDeepEqual = (a: unknown, b: unknown): boolean =>
  JSON.stringify(a, sortKeys) === JSON.stringify(b, sortKeys);

const sortKeys = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;
