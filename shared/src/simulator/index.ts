export * from './day-plan.js';
export { createSeededRandom } from './seeded-random.js';
export * from './simulate-day.js';
export * from './typical-day.js';
