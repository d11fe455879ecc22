import { startLoadProcess } from './load/load-process.mjs';
import { startProduct } from './targets/product.mjs';
import { startReferenceServer } from './targets/reference-server.mjs';

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
    reference: (name, options) => kept(startReferenceServer(name, options)),
    load: () => kept(startLoadProcess()),
    once,
    async close() {
      for (const side of open.splice(0).reverse()) await side.stop();
    },
  };
}
