import type { ClinicSetUp, DistrictSetUp } from './clinic.js';

export type ClinicFacts = Omit<ClinicSetUp, 'lanes'>;

export type DistrictFacts = {
  district: DistrictSetUp['district'];
  setUp?: number;
  timeZone: string;
  tiles: { url: string; attribution: string } | null;
  clinics: readonly ClinicFacts[];
};
