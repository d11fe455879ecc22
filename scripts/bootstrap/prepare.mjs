import { build } from '../build/build.mjs';
import { ensurePortIsFree } from '../run/settings.mjs';
import { ensurePackages } from './packages.mjs';
import { endChildrenOnSignal } from './processes.mjs';
import { ensureRedisProgram } from './redis-program.mjs';

/**
 * Everything the product needs before it can run: packages, a Redis program unless REDIS_URL names a
 * server, the build. Modules that use npm packages may be imported only after this.
 * @returns {Promise<{ redisProgram: string | undefined, release: () => void }>}
 *   release: to be called once other handlers stand; until then a signal ends it all, with code 0
 */
export async function prepare() {
  const release = endChildrenOnSignal({ code: 0 });
  await ensurePortIsFree();
  await ensurePackages();
  const redisProgram = process.env.REDIS_URL ? undefined : await ensureRedisProgram();
  await build();
  return { redisProgram, release };
}
