export * from './board-store.js';
export * from './connection.js';
export * from './freshness.js';
