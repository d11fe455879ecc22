export { simulateArrivals, type Visitor } from './arrivals.js';
export { type BoothShift, earliestCall, openDesks, type SimulatedVisit, serveNext } from './booth-service.js';
export * from './day-plan.js';
export { createSeededRandom, type SeededRandom } from './seeded-random.js';
export * from './simulate-day.js';
export * from './typical-day.js';
