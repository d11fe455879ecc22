import { startLoad } from './load/load-process.mjs';
import { startProduct } from './sides/product.mjs';
import { startReference } from './sides/reference.mjs';

/**
 * What rows measure on. Everything started here ends with the run at the latest.
 * @param {{ quick: boolean, redisProgram: string }} options quick: fewer and shorter measurements
 */
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
    /** The product as `npm start` runs it, on a Redis of its own. See `startProduct`. */
    product: (options) => kept(startProduct({ redisProgram, ...options })),
    /** A server that shows a limit. See `startReference`. */
    reference: (name, options) => kept(startReference(name, options)),
    /** A process that plays viewers and tablets. */
    load: () => kept(startLoad()),
    /** What several rows need is measured once. @template T @param {string} name @param {() => Promise<T>} make @returns {Promise<T>} */
    once,
    async close() {
      for (const side of open.splice(0).reverse()) await side.stop();
    },
  };
}
