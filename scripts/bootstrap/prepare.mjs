import { build } from '../build/build.mjs';
import { ensurePortIsFree } from '../run/settings.mjs';
import { ensureNpmPackages } from './npm-packages.mjs';
import { ensureRedisProgram } from './redis-program.mjs';

/**
 * Installs and builds what the product needs; resolves to the function that runs it. Import modules that use npm
 * packages only after this.
 */
export async function prepareProduct(release) {
  await ensurePortIsFree();
  await ensureNpmPackages();
  const redisProgram = process.env.REDIS_URL ? undefined : await ensureRedisProgram();
  await build();
  const { runProduct } = await import('../run/product.mjs');
  return (options) => runProduct({ redisProgram, release, ...options });
}
