export * from './config-diff.js';
export {
  boothNamePattern,
  validateClinicConfig,
  validateDistrictConfig,
  validateDistrictSettings,
} from './config-validation.js';
export { maxBooths, textRules } from './limits.js';
export { findTextProblem, replaceTabs, type TextRule, trimDeep } from './text-validation.js';
export { isValidOrEmpty, textErrorMessage, validationMessage } from './validation-messages.js';
export type { ValidationProblem } from './validation-problem.js';
export type { ValidationCode } from './validation-texts.js';
