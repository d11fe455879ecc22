import { clinicInformationFields, District } from './clinic.js';
import { integer, listOf, named, nullable, object, text, type ValueOf } from './schema.js';

const ClinicDirectoryEntry = named('ClinicDirectoryEntry', object(clinicInformationFields));
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
