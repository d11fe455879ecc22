export * from './clinic-saying.js';
export * from './describe-lane.js';
export * from './go.js';
export * from './lane-saying.js';
export type * from './ticket-advice.js';
export * from './ticket-place.js';
export * from './ticket-saying.js';
