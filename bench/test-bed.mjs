import { startLoadProcess } from './load/load-process.mjs';
import { startProduct } from './targets/product.mjs';
import { startReferenceServer } from './targets/reference-server.mjs';

/** Starts what benchmarks need; everything started here ends with the run at the latest. */
export function openTestBed({ quick, redisProgram }) {
  const open = [];
  const shared = new Map();
  const track = async (starting) => {
    const resource = await starting;
    open.push(resource);
    return resource;
  };
  const once = (name, make) => {
    if (!shared.has(name)) shared.set(name, make());
    return shared.get(name);
  };
  return {
    quick,
    redisProgram,
    product: (options) => track(startProduct({ redisProgram, ...options })),
    reference: (name, options) => track(startReferenceServer(name, options)),
    load: () => track(startLoadProcess()),
    once,
    async close() {
      for (const resource of open.splice(0).reverse()) await resource.stop();
    },
  };
}
