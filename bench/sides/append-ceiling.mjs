import { bareDriver } from './bare-driver.mjs';

/** The rate of the product's append script through the bare driver, on the server's core. */
export const appendCeiling = ({ redisUrl, inFlight, seconds }) =>
  bareDriver('append-script', [redisUrl, String(inFlight), String(seconds)]);
