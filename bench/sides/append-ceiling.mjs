import { bareDriver } from './bare-driver.mjs';

/**
 * How fast the product's own append script runs through the bare driver, on the core the product would have.
 * @param {{ redisUrl: string, inFlight: number, seconds: number }} options
 * @returns {Promise<{ perSecond: number, p50: number, p99: number }>}
 */
export const appendCeiling = ({ redisUrl, inFlight, seconds }) =>
  bareDriver('append-script', [redisUrl, String(inFlight), String(seconds)]);
