import { findBunProgram, type ReferenceOptions } from '../targets/reference-server.ts';
import type { ReferenceName } from '../targets/server-target.ts';
import type { TestBed } from '../test-bed.ts';
import { measureServer } from './measure-server.ts';

type Measured = Awaited<ReturnType<typeof measureServer>>;

export type Comparison = {
  payloadBytes: number;
  product: Measured;
  ws: Measured;
  rooms: Measured;
  /** `null` where Bun cannot be installed. */
  bun: Measured | null;
};

const comparisons = new WeakMap<TestBed, Promise<Comparison>>();

/**
 * Measures the product and each reference server, which sends the product's own board. Once per run, as several
 * benchmarks need it.
 */
export function compareServers(testBed: TestBed): Promise<Comparison> {
  const comparison = comparisons.get(testBed) ?? measureServers(testBed);
  comparisons.set(testBed, comparison);
  return comparison;
}

async function measureServers(testBed: TestBed): Promise<Comparison> {
  const { quick } = testBed;
  const load = await testBed.load();
  const product = await testBed.product({ clinics: 5 });
  const [topic = ''] = product.topics;
  const tokens = { [topic]: await product.pair(topic) };
  const own = await measureServer({ quick, load, server: product, topic, tokens });
  const payload = await boardTemplate(product.url, topic);
  await product.stop();
  const on = async (name: ReferenceName, options: ReferenceOptions = {}) => {
    const server = await testBed.reference(name, { ...options, payload });
    const measured = await measureServer({ quick, load, server, topic });
    await server.stop();
    return measured;
  };
  const program = findBunProgram();
  const comparison = {
    payloadBytes: payload.length,
    product: own,
    ws: await on('ws-string'),
    rooms: await on('socket-io-rooms'),
    bun: program ? await on('bun-publish', { program }) : null,
  };
  await load.stop();
  return comparison;
}

/** A clinic's board with `#` in place of its version. */
export async function boardTemplate(url: string, clinicId: string): Promise<string> {
  const answer = await fetch(`${url}/api/v1/clinics/${clinicId}`);
  return (await answer.text()).replace(/"version":\d+/, '"version":#');
}
