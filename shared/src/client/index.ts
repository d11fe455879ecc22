export * from './board-store.js';
export * from './client-environment.js';
export * from './connection.js';
export * from './freshness.js';
export * from './link-state.js';
export { signalIn, take } from './snapshot.js';
