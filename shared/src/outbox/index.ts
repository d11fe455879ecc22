export * from './foresee.js';
export * from './outbox.js';
export * from './own-numbers.js';
export * from './sequence.js';
