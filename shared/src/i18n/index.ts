export { commandNames } from './audit-action-names.js';
export * from './audit-messages.js';
export * from './common-messages.js';
export * from './format-upcoming.js';
export * from './format-wait.js';
export * from './languages.js';
export * from './message-types.js';
export * from './missing-record-names.js';
export * from './translator.js';
