import { beatInterval } from '../../server/dist/boards/beat-interval.js';

// Starts the built server with heartbeats that come so many times as often.
beatInterval.ms /= Number(process.env.BEATS_FASTER);
await import('../../server/dist/main.js');
