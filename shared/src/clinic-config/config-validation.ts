import {
  BoothPlans,
  ClinicConfig,
  DaySchedule,
  DistrictConfig,
  DistrictOutline,
  DistrictSettings,
  Exceptions,
  LaneConfig,
  Lanes,
  LevelThresholds,
  Questionnaire,
} from '../contract/clinic.js';
import { maxOutlineKilobytes } from '../contract/limits.js';
import { findDuplicates } from './field-validators.js';
import { checkDay, checkExceptions, checkTimeRanges } from './hours-rules.js';
import { checkLaneHours } from './lane-hours-rules.js';
import { type Rules, rule, validatorOf } from './schema-validator.js';
import { findUrlProblem } from './url-validation.js';
import { joinPath, problemAt, type ValidationProblem } from './validation-problem.js';

const rules: Rules = new Map([
  rule(LevelThresholds, ({ relaxed, normal, busy }, path) => [
    ...(normal > relaxed ? [] : problemAt(joinPath(path, 'normal'), 'edges')),
    ...(busy > normal ? [] : problemAt(joinPath(path, 'busy'), 'edges')),
  ]),
  rule(DaySchedule, checkDay),
  rule(Exceptions, checkExceptions),
  rule(BoothPlans, checkTimeRanges),
  rule(Questionnaire, (url, path) => {
    const trouble = findUrlProblem(url);
    return trouble === null ? [] : problemAt(path, trouble);
  }),
  rule(LaneConfig, ({ way, booths }, path) =>
    way !== 'heads' && booths.length === 0 ? problemAt(joinPath(path, 'booths'), 'few', { min: 1 }) : [],
  ),
  rule(Lanes, (lanes, path) => [
    ...findDuplicates(lanes, path, 'lane', ({ lane }) => lane),
    ...findDuplicates(lanes, path, 'code', ({ code }) => code),
    ...lanes.flatMap(({ lane, next }, index) =>
      next === undefined || lanes.some((other) => other.lane === next && next !== lane)
        ? []
        : problemAt(joinPath(joinPath(path, index), 'next'), 'choice'),
    ),
  ]),
  rule(ClinicConfig, (clinic, path) => [
    // Reserved: the path of the district's lobby screen.
    ...(clinic.clinicId === 'district' ? problemAt(joinPath(path, 'clinicId'), 'reserved') : []),
    ...checkLaneHours(clinic, path),
  ]),
  rule(DistrictOutline, (outline, path) =>
    new TextEncoder().encode(JSON.stringify(outline)).length > maxOutlineKilobytes * 1024
      ? problemAt(path, 'too-large', { max: maxOutlineKilobytes })
      : [],
  ),
  rule(DistrictConfig, ({ clinics }, path) =>
    findDuplicates(clinics, joinPath(path, 'clinics'), 'clinicId', ({ clinicId }) => clinicId),
  ),
]);

const district = validatorOf(DistrictConfig, rules);
const clinic = validatorOf(ClinicConfig, rules);
const settings = validatorOf(DistrictSettings, rules);

/** Used by browser and server alike. */
export const validateDistrictConfig = (value: unknown): readonly ValidationProblem[] => district(value, '');

export const validateClinicConfig = (value: unknown): readonly ValidationProblem[] => clinic(value, '');

export const validateDistrictSettings = (value: unknown): readonly ValidationProblem[] => settings(value, '');
