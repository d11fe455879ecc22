import { build } from '../build/build.ts';
import type { ProductOptions } from '../run/product.ts';
import { ensurePortIsFree } from '../run/settings.ts';
import { ensureRedisProgram } from './redis-program.ts';

type RunProduct = (options?: Partial<ProductOptions>) => Promise<number>;

/**
 * Installs and builds what the product needs; resolves to the function that runs it. Import modules that use what
 * is built only after this.
 */
export async function prepareProduct(
  release: () => void,
  buildParts: () => Promise<void> = build,
): Promise<RunProduct> {
  await ensurePortIsFree();
  const redisProgram = process.env.REDIS_URL ? undefined : await ensureRedisProgram();
  await buildParts();
  const { runProduct } = await import('../run/product.ts');
  return (options) => runProduct({ redisProgram, release, ...options });
}
