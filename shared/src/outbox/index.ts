export * from './optimistic-state.js';
export * from './outbox.js';
export * from './put-in-again.js';
export * from './sequence.js';
export * from './tablet-series.js';
