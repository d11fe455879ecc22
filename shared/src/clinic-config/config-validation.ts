import {
  type ClinicConfig,
  type DistrictConfig,
  type LaneConfig,
  type LevelThresholds,
  queueModes,
} from '../contract/clinic.js';
import {
  arrayOf,
  findDuplicates,
  integerBetween,
  matching,
  numberBetween,
  objectOf,
  oneOf,
  publicUrl,
  refine,
  requiredText,
} from './field-validators.js';
import { boothPlan, exceptions, weekly } from './hours-validation.js';
import { maxBooths } from './limits.js';
import { joinPath, problemAt, type ValidationProblem, type Validator } from './validation-problem.js';

/** Characters that fit screens and slips. */
const maxLengths = { name: 60, lane: 30, address: 120, hint: 200 } as const;
const maxClinics = 500;
const maxLanes = 26;

/** Rejects invisible filler characters. */
export const boothNamePattern = /^(?!.*\p{Default_Ignorable_Code_Point})[\p{L}\p{N}-]{1,8}$/u;

const id = matching(/^(?=.{1,64}$)[a-z0-9]+(-[a-z0-9]+)*$/, 'id');
const bilingualText = (maxLength: number): Validator =>
  objectOf({ ko: requiredText(maxLength), en: requiredText(maxLength) });

const levels: Validator = refine<LevelThresholds>(
  objectOf({ relaxed: integerBetween(1, 600), normal: integerBetween(1, 600), busy: integerBetween(1, 600) }),
  ({ relaxed, normal, busy }, path) => [
    ...(normal > relaxed ? [] : problemAt(joinPath(path, 'normal'), 'edges')),
    ...(busy > normal ? [] : problemAt(joinPath(path, 'busy'), 'edges')),
  ],
);

const laneFields = objectOf(
  {
    lane: id,
    code: matching(/^[A-Z]$/, 'letter'),
    name: bilingualText(maxLengths.lane),
    way: oneOf(queueModes),
    booths: refine<string[]>(
      arrayOf(matching(boothNamePattern, 'booth'), { min: 0, max: maxBooths }),
      (booths, path) => findDuplicates(booths, path, '', (booth) => booth),
    ),
  },
  {
    quota: objectOf({ morning: integerBetween(0, 99_999), afternoon: integerBetween(0, 99_999) }),
    priorityRun: integerBetween(1, 20),
    longestService: integerBetween(5, 600),
    plan: boothPlan,
    usualServiceSeconds: integerBetween(10, 7_200),
  },
);

const lane: Validator = refine<LaneConfig>(laneFields, ({ way, booths }, path) =>
  way !== 'heads' && booths.length === 0 ? problemAt(joinPath(path, 'booths'), 'few', { min: 1 }) : [],
);

const lanes: Validator = refine<LaneConfig[]>(arrayOf(lane, { min: 1, max: maxLanes }), (all, path) => [
  ...findDuplicates(all, path, 'lane', (each) => each.lane),
  ...findDuplicates(all, path, 'code', (each) => each.code),
]);

const clinic: Validator = refine<ClinicConfig>(
  objectOf(
    {
      clinicId: id,
      name: bilingualText(maxLengths.name),
      address: bilingualText(maxLengths.address),
      telephone: matching(/^\+?\d[\d ()-]{1,22}$/, 'telephone'),
      position: objectOf({ latitude: numberBetween(-90, 90), longitude: numberBetween(-180, 180) }),
      weekly,
      lanes,
    },
    {
      questionnaire: publicUrl,
      bring: bilingualText(maxLengths.hint),
      way: bilingualText(maxLengths.hint),
      exceptions,
      notice: objectOf({ ko: requiredText(maxLengths.hint) }, { en: requiredText(maxLengths.hint) }),
      levels,
    },
  ),
  ({ clinicId }, path) =>
    // Reserved: the path of the district's lobby screen.
    clinicId === 'district' ? problemAt(joinPath(path, 'clinicId'), 'reserved') : [],
);

const district = objectOf({ id, name: bilingualText(maxLengths.name) });

const districtConfig: Validator = refine<DistrictConfig>(
  objectOf({ district, clinics: arrayOf(clinic, { min: 0, max: maxClinics }) }, { levels }),
  ({ clinics }, path) =>
    findDuplicates(clinics, joinPath(path, 'clinics'), 'clinicId', ({ clinicId }) => clinicId),
);

/** Used by browser and server alike. */
export const validateDistrictConfig = (value: unknown): readonly ValidationProblem[] =>
  districtConfig(value, '');

export const validateClinicConfig = (value: unknown): readonly ValidationProblem[] => clinic(value, '');

export const validateDistrictSettings = (value: unknown): readonly ValidationProblem[] =>
  objectOf({ district }, { levels })(value, '');
