export * from './cached-format.js';
export * from './day-format.js';
export * from './zoned-time.js';
