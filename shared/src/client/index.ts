export * from './board-store.js';
export * from './board-subscription.js';
export * from './client-environment.js';
export * from './fetch-json.js';
export * from './freshness.js';
export * from './random-uuid.js';
export { applyBoards, timeoutSignal } from './snapshot.js';
export * from './watch-state.js';
