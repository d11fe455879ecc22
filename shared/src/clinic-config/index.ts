export { maxBooths, type TextRule, textRules } from '../contract/limits.js';
export * from './config-diff.js';
export {
  validateClinicConfig,
  validateDistrictConfig,
  validateDistrictSettings,
} from './config-validation.js';
export { exceptionsWithHolidays, laneScheduleOn, ownScheduleOn, scheduleOn } from './schedule-on.js';
export { findTextProblem, replaceTabs, trimDeep } from './text-validation.js';
export { isValidOrEmpty, textErrorMessage, validationMessage } from './validation-messages.js';
export type { ValidationProblem } from './validation-problem.js';
export type { ValidationCode } from './validation-texts.js';
