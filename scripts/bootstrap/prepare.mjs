import { build } from '../build/build.mjs';
import { ensurePortIsFree } from '../run/settings.mjs';
import { ensurePackages } from './packages.mjs';
import { endChildrenOnSignal } from './processes.mjs';
import { ensureRedisProgram } from './redis-program.mjs';

/**
 * Installs and builds what the product needs. Import modules that use npm packages only after this; call
 * `release` once signal handlers are installed: until then a signal exits with code 0.
 */
export async function prepare() {
  const release = endChildrenOnSignal({ code: 0 });
  await ensurePortIsFree();
  await ensurePackages();
  const redisProgram = process.env.REDIS_URL ? undefined : await ensureRedisProgram();
  await build();
  return { redisProgram, release };
}
