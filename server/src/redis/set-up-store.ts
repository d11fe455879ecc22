import type { DistrictSetUp } from '@hannun/shared';
import { keys } from '../log/keys.js';
import type { Connection } from './connection.js';

/** Loads the district's set-up; an empty store takes `seed` first. `null`: empty, and nothing to seed. */
export async function loadSetUp(
  redis: Connection,
  seed: DistrictSetUp | null,
): Promise<DistrictSetUp | null> {
  if (seed) await redis.set(keys.setUp, JSON.stringify(seed), 'NX');
  const stored = await redis.get(keys.setUp);
  return stored === null ? null : JSON.parse(stored);
}
