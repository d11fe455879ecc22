import { setTimeout as wait } from 'node:timers/promises';
import type { LoadProcess } from '../load/load-process.ts';
import { atMost, figure, medianRound } from '../report/figure.ts';
import { pairTablets } from '../targets/pair-tablets.ts';
import { measureUsage } from '../targets/process-usage.ts';
import type { Product } from '../targets/product.ts';
import type { Benchmark, TestBed } from '../test-bed.ts';

/** Long enough to contain a heartbeat. */
const windowMs = 4_000;

/** How the cost of a tap grows with the number of other clinics and of viewers elsewhere. */
export const growth: Benchmark = {
  name: 'growth',
  async measure(testBed) {
    const viewers = testBed.quick ? 1000 : 5000;
    const fewClinics = await openSetup(testBed, { clinics: 10, viewers: 0 });
    const manyClinics = await openSetup(testBed, { clinics: 1_000, viewers: 0 });
    const manyViewers = await openSetup(testBed, { clinics: 10, viewers });
    const setups = [fewClinics, manyClinics, manyViewers];
    // Alternating, so that background load affects all of them alike.
    for (let round = 0; round < (testBed.quick ? 1 : 4); round += 1) {
      for (const setup of setups) setup.rounds.push(await measureTapCost(setup));
    }
    for (const { product, load } of setups) {
      await load.stop();
      await product.stop();
    }
    const limit = medianRound(fewClinics.rounds);
    const among = (what: string, { rounds }: Setup) => {
      const { micros, idleShare } = medianRound(rounds);
      return figure(`a tap ${what}`, micros, 'µs', {
        limits: [atMost(1.2, micros, 'among 10 clinics', limit.micros)],
        note: `without taps the server uses ${(100 * idleShare).toFixed(1)} % of its core, among 10 clinics ${(100 * limit.idleShare).toFixed(1)} %`,
      });
    };
    return [
      among('among 1,000 clinics', manyClinics),
      among(`with ${viewers.toLocaleString('en')} viewers elsewhere`, manyViewers),
    ];
  },
};

type TapCost = { micros: number; idleShare: number };
type Setup = { product: Product; load: LoadProcess; rounds: TapCost[] };

async function openSetup(
  testBed: TestBed,
  { clinics, viewers }: { clinics: number; viewers: number },
): Promise<Setup> {
  const product = await testBed.product({ clinics });
  const load = await testBed.load();
  const { kind, port, topics } = product;
  const [clinic = '', elsewhere = ''] = topics;
  await load.run('openTablets', { port, tablets: await pairTablets(product.redis, [clinic]) });
  await load.run('openViewers', { server: { kind, port }, topics: [elsewhere], count: viewers });
  const setup: Setup = { product, load, rounds: [] };
  await measureTapCost(setup);
  return setup;
}

/** CPU of a tap (microseconds), less that of an idle server, and the share of a core an idle server uses. */
async function measureTapCost({ product: { pid }, load }: Setup): Promise<TapCost> {
  const idleUsage = await measureUsage(pid, () => wait(windowMs));
  const { result, cpuMicros } = await measureUsage(pid, () => load.run('tap', { seconds: windowMs / 1000 }));
  return {
    micros: (cpuMicros - idleUsage.cpuMicros) / result.acked,
    idleShare: idleUsage.cpuMicros / 1000 / windowMs,
  };
}
