import { findBunProgram } from '../targets/reference-server.mjs';
import { measureServer } from './measure-server.mjs';

/**
 * Measures the product and each reference server, which sends the product's own board. `bun` is `null` where
 * Bun cannot be installed.
 */
export const compareServers = (testBed) =>
  testBed.once('servers', async () => {
    const load = await testBed.load();
    const product = await testBed.product({ clinics: 5 });
    const [clinicId] = product.topics;
    const tokens = { [clinicId]: await product.pair(clinicId) };
    const own = await measureServer({ testBed, load, server: product, tokens });
    const payload = await boardTemplate(product.url, clinicId);
    await product.stop();
    const on = async (name, options) => {
      const server = await testBed.reference(name, { ...options, payload });
      const measured = await measureServer({ testBed, load, server });
      await server.stop();
      return measured;
    };
    const program = findBunProgram();
    const result = {
      payloadBytes: payload.length,
      product: own,
      ws: await on('ws-string'),
      rooms: await on('socket-io-rooms'),
      bun: program ? await on('bun-publish', { program }) : null,
    };
    await load.stop();
    return result;
  });

/** A clinic's board with `#` in place of its version. */
export async function boardTemplate(url, clinicId) {
  const answer = await fetch(`${url}/api/v1/clinics/${clinicId}`);
  return (await answer.text()).replace(/"version":\d+/, '"version":#');
}
