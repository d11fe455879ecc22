import type { Redis } from 'ioredis';
import { atMost, comparedWith, figure, medianRound } from '../report/figure.ts';
import { createDistrict } from '../targets/bench-district.ts';
import { readUsage } from '../targets/process-usage.ts';
import type { Node, Product } from '../targets/product.ts';
import { runBaseline } from '../targets/run-baseline.ts';
import { seedFullDay } from '../targets/seed-full-day.ts';
import type { Benchmark } from '../test-bed.ts';

const events = 2000;

/** How long a restart takes with a full day's logs, compared with reading them. */
export const startUp: Benchmark = {
  name: 'start-up',
  async measure(testBed) {
    const clinics = testBed.quick ? 50 : 1000;
    let logs: string[] = [];
    const before = async ({ options }: Redis) => {
      logs = await seedFullDay(options.port ?? 0, createDistrict(clinics).clinics, { events });
    };
    const product = await testBed.product({ clinics, before });
    const rounds = [await compareWithBareRead(product, product, logs)];
    // A thousand clinics take long enough that one round suffices.
    while (testBed.quick && rounds.length < 3) {
      const node = await product.startNode();
      rounds.push(await compareWithBareRead(node, product, logs));
      await node.stop();
    }
    await product.stop();
    const { own, bare, wall, rssBytes } = medianRound(rounds);
    const limit = [own, 'bare XRANGE of the same logs', bare] as const;
    // With few clinics the time is mostly that of loading the program, so a quick run has no target.
    return [
      figure(`from nothing to ready, ${clinics} clinics with ${events} events today`, own, 'core-s', {
        limits: [testBed.quick ? comparedWith(...limit) : atMost(5, ...limit)],
        note:
          `CPU time of the process, its own loading included; ${wall.toFixed(1)} s by the clock, ` +
          `${Math.round(rssBytes / 1e6)} MB resident`,
      }),
    ];
  },
};

async function compareWithBareRead(node: Node, { redisUrl }: Product, logs: readonly string[]) {
  const { cpuMicros, rssBytes } = await readUsage(node.pid);
  const bare = await runBaseline('bare-read', [redisUrl, ...logs]);
  return { bare: bare.cpuMicros / 1e6, own: cpuMicros / 1e6, wall: node.startTimeMs / 1000, rssBytes };
}
