import { clinicInformationFields, District, Exceptions, WeeklyHours } from './clinic.js';
import {
  described,
  integer,
  listOf,
  named,
  nullable,
  object,
  recordOf,
  text,
  type ValueOf,
} from './schema.js';

const ClinicDirectoryEntry = named(
  'ClinicDirectoryEntry',
  object({
    ...clinicInformationFields,
    'laneIds?': listOf(text),
    'laneHours?': described(
      'Of lanes with hours of their own',
      recordOf(object({ 'weekly?': WeeklyHours, 'exceptions?': Exceptions })),
    ),
  }),
);
export type ClinicDirectoryEntry = ValueOf<typeof ClinicDirectoryEntry>;

export const DistrictDirectory = named(
  'DistrictDirectory',
  object({
    district: District,
    'setUp?': integer,
    timeZone: text,
    tiles: nullable(object({ url: text, attribution: text })),
    clinics: listOf(ClinicDirectoryEntry),
  }),
);
export type DistrictDirectory = ValueOf<typeof DistrictDirectory>;
