export * from './day-plan.js';
export * from './simulate-day.js';
export * from './typical-day.js';
