import { freshnessLimits, freshnessOf } from '@hannun/shared/client';
import { expect, it } from 'vitest';
import type { FreshnessClaim } from './checker/observations.js';
import { runChaos } from './faults/run-chaos.js';
import { importServer } from './mutants/server-modules.js';
import { startInProcess } from './world/start-server.js';

const size = { nodes: 3, tablets: 3, viewers: 3 };

it('restarts servers under load without a screen showing stale figures', async () => {
  const server = startInProcess(await importServer());
  const faults = [0, 1, 2].map((target) => ({
    kind: 'restart-node' as const,
    target,
    startMs: 300 + 1_200 * target,
    durationMs: 600,
  }));
  const result = await runChaos({ ...size, server }, 31, [{ durationMs: 4_200, faults }]);
  expect(result.violations).toEqual([]);
  const { claims, answered } = result.observations;
  expect(answered.length).toBeGreaterThan(50);
  const ofScreens = [...Map.groupBy(claims, ({ viewer, cursor }) => `${viewer} ${cursor.clinicId}`).values()];
  const aged = ofScreens.flatMap(claimsFromFirstAge);
  expect(aged.length).toBeGreaterThan(20);
  expect(
    aged.filter(({ ageSeconds }) => freshnessOf(ageSeconds, freshnessLimits.display) !== 'live'),
  ).toEqual([]);
});

/** Before its first heartbeat a clinic has no age; from then on it must always have one. */
const claimsFromFirstAge = (claims: readonly FreshnessClaim[]): readonly FreshnessClaim[] => {
  const first = claims.findIndex(({ ageSeconds }) => ageSeconds !== null);
  return first < 0 ? [] : claims.slice(first);
};
