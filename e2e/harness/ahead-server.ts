import { StoreClock } from '../../server/dist/redis/store-clock.js';

// Starts the built server with the clock of all servers set ahead by so many milliseconds.
const aheadMs = Number(process.env.CLOCK_AHEAD_MS);
const nowMs = StoreClock.prototype.nowMs;
StoreClock.prototype.nowMs = function (this: StoreClock) {
  return nowMs.call(this) + aheadMs;
};
await import('../../server/dist/main.js');
