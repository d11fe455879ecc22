import type {
  ClinicConfig,
  DistrictConfig,
  DistrictSettings,
  LaneConfig,
  LevelThresholds,
  LocalizedText,
  Notice,
} from '../contract/clinic.js';
import {
  maxBooths,
  maxClinics,
  maxLanes,
  maxQuota,
  ranges,
  type TextRule,
  textRules,
} from '../contract/limits.js';
import { boothPattern, kebabIdPattern, laneCodePattern, telephonePattern } from '../contract/patterns.js';
import { queueModes } from '../contract/value-lists.js';
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
import { joinPath, problemAt, type ValidationProblem, type Validator } from './validation-problem.js';

const id = matching(kebabIdPattern, 'id');
const bilingualText = (rule: TextRule): Validator =>
  objectOf<LocalizedText>({ ko: requiredText(rule), en: requiredText(rule) });

const minutes = integerBetween(...ranges.levelMinutes);
const levels: Validator = refine<LevelThresholds>(
  objectOf<LevelThresholds>({ relaxed: minutes, normal: minutes, busy: minutes }),
  ({ relaxed, normal, busy }, path) => [
    ...(normal > relaxed ? [] : problemAt(joinPath(path, 'normal'), 'edges')),
    ...(busy > normal ? [] : problemAt(joinPath(path, 'busy'), 'edges')),
  ],
);

const people = integerBetween(0, maxQuota);
const laneFields = objectOf<LaneConfig>(
  {
    lane: id,
    code: matching(laneCodePattern, 'letter'),
    name: bilingualText(textRules.laneName),
    way: oneOf(queueModes),
    booths: refine<string[]>(
      arrayOf(matching(boothPattern, 'booth'), { min: 0, max: maxBooths }),
      (booths, path) => findDuplicates(booths, path, '', (booth) => booth),
    ),
  },
  {
    quota: objectOf<NonNullable<LaneConfig['quota']>>({ morning: people, afternoon: people }),
    priorityRun: integerBetween(...ranges.priorityRun),
    longestService: integerBetween(...ranges.longestServiceMinutes),
    plan: boothPlan,
    usualServiceSeconds: integerBetween(...ranges.usualServiceSeconds),
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
  objectOf<ClinicConfig>(
    {
      clinicId: id,
      name: bilingualText(textRules.clinicName),
      address: bilingualText(textRules.address),
      telephone: matching(telephonePattern, 'telephone'),
      position: objectOf<ClinicConfig['position']>({
        latitude: numberBetween(...ranges.latitude),
        longitude: numberBetween(...ranges.longitude),
      }),
      weekly,
      lanes,
    },
    {
      questionnaire: publicUrl,
      bring: bilingualText(textRules.hint),
      way: bilingualText(textRules.hint),
      exceptions,
      notice: objectOf<Notice>({ ko: requiredText(textRules.hint) }, { en: requiredText(textRules.hint) }),
      levels,
    },
  ),
  ({ clinicId }, path) =>
    // Reserved: the path of the district's lobby screen.
    clinicId === 'district' ? problemAt(joinPath(path, 'clinicId'), 'reserved') : [],
);

const district = objectOf<DistrictConfig['district']>({ id, name: bilingualText(textRules.clinicName) });

const districtConfig: Validator = refine<DistrictConfig>(
  objectOf<DistrictConfig>({ district, clinics: arrayOf(clinic, { min: 0, max: maxClinics }) }, { levels }),
  ({ clinics }, path) =>
    findDuplicates(clinics, joinPath(path, 'clinics'), 'clinicId', ({ clinicId }) => clinicId),
);

/** Used by browser and server alike. */
export const validateDistrictConfig = (value: unknown): readonly ValidationProblem[] =>
  districtConfig(value, '');

export const validateClinicConfig = (value: unknown): readonly ValidationProblem[] => clinic(value, '');

export const validateDistrictSettings = (value: unknown): readonly ValidationProblem[] =>
  objectOf<DistrictSettings>({ district }, { levels })(value, '');
