import { startLoad } from './load/load-process.mjs';
import { startProduct } from './sides/product.mjs';
import { startReference } from './sides/reference.mjs';

/** Starts what benchmarks need; everything started here ends with the run at the latest. */
export function openStage({ quick, redisProgram }) {
  const open = [];
  const shared = new Map();
  const kept = async (starting) => {
    const side = await starting;
    open.push(side);
    return side;
  };
  const once = (name, make) => {
    if (!shared.has(name)) shared.set(name, make());
    return shared.get(name);
  };
  return {
    quick,
    redisProgram,
    product: (options) => kept(startProduct({ redisProgram, ...options })),
    reference: (name, options) => kept(startReference(name, options)),
    load: () => kept(startLoad()),
    once,
    async close() {
      for (const side of open.splice(0).reverse()) await side.stop();
    },
  };
}
