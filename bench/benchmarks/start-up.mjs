import { atMost, comparedWith, figure, medianRound } from '../report/figure.mjs';
import { createDistrict } from '../targets/bench-district.mjs';
import { readUsage } from '../targets/process-usage.mjs';
import { runBaseline } from '../targets/run-baseline.mjs';
import { seedFullDay } from '../targets/seed-full-day.mjs';

const events = 2000;

/** How long a restart takes with a full day's logs, compared with reading them. */
export const startUp = {
  name: 'start-up',
  async measure(testBed) {
    const clinics = testBed.quick ? 50 : 1000;
    let logs = [];
    const before = async (redis) => {
      logs = await seedFullDay(redis.options.port, createDistrict(clinics).clinics, { events });
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
    // With few clinics the time is mostly that of loading the program, so a quick run has no target.
    const compare = testBed.quick ? comparedWith : atMost.bind(null, 5);
    return [
      figure(`from nothing to ready, ${clinics} clinics with ${events} events today`, own, 'core-s', {
        limits: [compare(own, 'bare XRANGE of the same logs', bare)],
        note:
          `CPU time of the process, its own loading included; ${wall.toFixed(1)} s by the clock, ` +
          `${Math.round(rssBytes / 1e6)} MB resident`,
      }),
    ];
  },
};

async function compareWithBareRead(node, { redisUrl }, logs) {
  const { cpuMicros, rssBytes } = await readUsage(node.pid);
  const bare = await runBaseline('bare-read', [redisUrl, ...logs]);
  return { bare: bare.cpuMicros / 1e6, own: cpuMicros / 1e6, wall: node.startTimeMs / 1000, rssBytes };
}
