export * from './audit-words.js';
export * from './common.js';
export * from './speak.js';
export * from './wait-words.js';
