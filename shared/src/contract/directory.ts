import type { ClinicConfig, DistrictConfig } from './clinic.js';

export type ClinicDirectoryEntry = Omit<ClinicConfig, 'lanes'>;

export type DistrictDirectory = {
  district: DistrictConfig['district'];
  setUp?: number;
  timeZone: string;
  tiles: { url: string; attribution: string } | null;
  clinics: readonly ClinicDirectoryEntry[];
};
