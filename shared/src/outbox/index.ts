export * from './foresee.js';
export * from './outbox.js';
