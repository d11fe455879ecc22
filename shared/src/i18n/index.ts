export * from './audit-messages.js';
export * from './common-messages.js';
export * from './format-wait.js';
export * from './translator.js';
