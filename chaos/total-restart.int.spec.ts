import { expect, it } from 'vitest';
import { runTotalRestart } from './total-restart/total-restart.js';
import { startAsProcess } from './world/start-server.js';

/** `npm run chaos -- --viewers N` sets the number; the tests use a small one. */
const viewers = Number(process.env.CHAOS_VIEWERS ?? 60);
const nodes = process.env.CHAOS_VIEWERS ? 2 : 1;
/** Screens among them whose every board is checked. */
const checkedViewers = 10;
/** All have one address here, so the limits per address are off. */
const server = startAsProcess({ env: { RATE_LIMITS: '0' } });
/** One tap per tablet every other second, as on a busy day. */
const pauseMs = [1_000, 3_000] as const;

it(`brings ${viewers} screens up to date after everything was killed at once`, {
  timeout: 400_000,
}, async () => {
  const found = await runTotalRestart(
    { nodes, tablets: 3, viewers: checkedViewers, pauseMs, server },
    viewers,
  );
  if (process.env.CHAOS_VIEWERS) {
    console.log(JSON.stringify({ ...found, violations: found.violations.length }));
    expect(found.allBackMs - found.screensStalledMs).toBeLessThan(10_000 * found.loadFactor);
    expect(found.slowestAckMs).toBeLessThan(500 * found.loadFactor);
  }
  expect(found.slowestWatchMs).toBeLessThan(3_000 * found.loadFactor);
  expect(found.claims).toBeGreaterThan(0);
  expect(found.wrongClaims).toBe(0);
  expect(found.violations).toEqual([]);
  expect(found.acks).toBeGreaterThan(0);
});
