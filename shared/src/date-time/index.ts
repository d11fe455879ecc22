export * from './day-format.js';
export * from './zoned-time.js';
