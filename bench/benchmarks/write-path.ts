import type { LoadProcess } from '../load/load-process.ts';
import { atLeast, atMost, comparedWith, figure, medianRound, repeat } from '../report/figure.ts';
import { pairTablets } from '../targets/pair-tablets.ts';
import { measureUsage } from '../targets/process-usage.ts';
import type { Product } from '../targets/product.ts';
import { runBaseline } from '../targets/run-baseline.ts';
import type { Benchmark, TestBed } from '../test-bed.ts';

const tabletCount = 50;

/** The rate of acked taps, compared with the append script alone at the same concurrency. */
export const writePath: Benchmark = {
  name: 'write-path',
  async measure(testBed) {
    const product = await testBed.product({ clinics: 10 });
    const load = await testBed.load();
    const on = { testBed, product, load };
    const [first = ''] = product.topics;
    const tenClinics = await compareWithCeiling({ ...on, clinics: product.topics, tablets: tabletCount });
    const oneClinic = await compareWithCeiling({ ...on, clinics: [first], tablets: tabletCount });
    const single = await compareWithCeiling({ ...on, clinics: [first], tablets: 1 });
    await load.stop();
    await product.stop();
    return [
      figure('acked taps, 50 tablets in 10 clinics', tenClinics.perSecond, '/s', {
        limits: [
          atLeast(0.5, tenClinics.perSecond, 'append script, 50 in flight', tenClinics.ceiling.perSecond),
        ],
        note: `${Math.round(tenClinics.micros)} µs of the server's CPU for each; the load client used ${Math.round(100 * tenClinics.loadShare)} % of its core`,
      }),
      figure('acked taps, 50 tablets in one clinic', oneClinic.perSecond, '/s', {
        limits: [
          comparedWith(oneClinic.perSecond, 'append script, 50 in flight', oneClinic.ceiling.perSecond),
        ],
      }),
      figure('ack of a lone tap, p50', single.p50, 'ms', {
        limits: [atMost(2.5, single.p50, 'append script, p50', single.ceiling.p50)],
      }),
    ];
  },
};

type TapScenario = {
  testBed: TestBed;
  product: Product;
  load: LoadProcess;
  clinics: readonly string[];
  tablets: number;
};

/** Alternating, so that background load affects both alike. */
async function compareWithCeiling({ testBed, product, load, clinics, tablets }: TapScenario) {
  const tabletClinics = Array.from({ length: tablets }, (_, index) => clinics[index % clinics.length] ?? '');
  await load.run('openTablets', {
    port: product.port,
    tablets: await pairTablets(product.redis, tabletClinics),
  });
  await load.run('tap', { seconds: testBed.quick ? 3 : 10 });
  const seconds = testBed.quick ? 2 : 4;
  const rounds = await repeat(testBed.quick ? 1 : 3, async () => {
    // The product's append script through the bare driver.
    const ceiling = await runBaseline('append-script', [product.redisUrl, `${tablets}`, `${seconds}`]);
    const { result, cpuMicros } = await measureUsage(product.pid, () => load.run('tap', { seconds }));
    return { ...result, micros: cpuMicros / result.acked, ceiling };
  });
  await load.run('closeTablets');
  return medianRound(rounds);
}
