export * from './clinic-saying.js';
export * from './describe-lane.js';
export * from './go.js';
export * from './lane-saying.js';
