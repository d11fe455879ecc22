export * from './plan.js';
export * from './simulate-day.js';
export * from './usual-day.js';
