import { expect, it } from 'vitest';
import { totalRestart } from './storm/total-restart.js';
import { asProcess } from './world/server-start.js';

/** `npm run chaos -- --viewers N` asks for a crowd; the tests take a small one. */
const viewers = Number(process.env.CHAOS_VIEWERS ?? 60);
const nodes = process.env.CHAOS_VIEWERS ? 2 : 1;
/** Screens of the product's own client among them, of which all they render is checked. */
const whole = 10;
/** Screens and tablets come from as many places; here all have one address, whose limits would meet them together. */
const server = asProcess({ env: { RATE_LIMITS: '0' } });
/** A tap every other second on each tablet, as on a busy day: each is told to every screen. */
const pace = [1_000, 3_000] as const;

it(`brings ${viewers} screens back to the log's end after everything was killed at once`, {
  timeout: 400_000,
}, async () => {
  const found = await totalRestart({ nodes, tablets: 3, viewers: whole, pace, server }, viewers);
  if (process.env.CHAOS_VIEWERS) {
    console.log(JSON.stringify({ ...found, violations: found.violations.length }));
    expect(found.allBack - found.screensStalled).toBeLessThan(10_000 * found.loadFactor);
    expect(found.slowestAck).toBeLessThan(500 * found.loadFactor);
  }
  expect(found.slowestWatch).toBeLessThan(3_000 * found.loadFactor);
  expect(found.claims).toBeGreaterThan(0);
  expect(found.wrongClaims).toBe(0);
  expect(found.violations).toEqual([]);
  expect(found.acks).toBeGreaterThan(0);
});
