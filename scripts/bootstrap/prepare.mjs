import { build } from '../build/build.mjs';
import { ensurePortIsFree } from '../run/settings.mjs';
import { stopChildrenOnSignal } from './child-processes.mjs';
import { ensureNpmPackages } from './npm-packages.mjs';
import { ensureRedisProgram } from './redis-program.mjs';

/**
 * Installs and builds what the product needs. Import modules that use npm packages only after this; call
 * `release` once signal handlers are installed: until then a signal exits with code 0.
 */
export async function prepare() {
  const release = stopChildrenOnSignal({ code: 0 });
  await ensurePortIsFree();
  await ensureNpmPackages();
  const redisProgram = process.env.REDIS_URL ? undefined : await ensureRedisProgram();
  await build();
  return { redisProgram, release };
}
