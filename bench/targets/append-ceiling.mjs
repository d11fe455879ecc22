import { runBaseline } from './run-baseline.mjs';

/** The rate of the product's append script through the bare driver, on the server's core. */
export const measureAppendCeiling = ({ redisUrl, inFlight, seconds }) =>
  runBaseline('append-script', [redisUrl, String(inFlight), String(seconds)]);
