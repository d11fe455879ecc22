import type { ClinicSetUp, DistrictSetUp } from './clinic.js';

/** What stands still about a clinic: where it is, its hours, and how to reach it. */
export type ClinicFacts = Omit<ClinicSetUp, 'lanes'>;

/** `GET /api/v1/facts`: everything of the district that does not change with the line. */
export type DistrictFacts = {
  district: DistrictSetUp['district'];
  /** The version of the set-up these facts are from; beats tell the newest. */
  setUp?: number;
  /** The clock all hours are written in. */
  timeZone: string;
  /** Where map tiles come from (`https://…/{z}/{x}/{y}.png`), and whom to name for them; `null`: no tiles. */
  tiles: { url: string; attribution: string } | null;
  clinics: readonly ClinicFacts[];
};
