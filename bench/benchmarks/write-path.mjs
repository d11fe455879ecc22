import { atLeast, atMost, figure, median } from '../report/figure.mjs';
import { measureAppendCeiling } from '../targets/append-ceiling.mjs';
import { pairTablets } from '../targets/pair-tablets.mjs';
import { measureUsage } from '../targets/process-usage.mjs';

const tabletCount = 50;

/** The rate of acked taps, compared with the append script alone at the same concurrency. */
export const writePath = {
  name: 'write-path',
  async measure(stage) {
    const product = await stage.product({ clinics: 10 });
    const load = await stage.load();
    const on = { stage, product, load };
    const many = await compareWithCeiling({ ...on, clinics: product.topics, tablets: tabletCount });
    const one = await compareWithCeiling({
      ...on,
      clinics: product.topics.slice(0, 1),
      tablets: tabletCount,
    });
    const calm = await compareWithCeiling({ ...on, clinics: product.topics.slice(0, 1), tablets: 1 });
    await load.stop();
    await product.stop();
    return [
      figure('acked taps, 50 tablets in 10 clinics', many.perSecond, '/s', {
        limits: [atLeast(0.5, many.perSecond, 'append script, 50 in flight', many.ceiling.perSecond)],
        note: `${Math.round(many.micros)} µs of the server's CPU for each; the load client used ${Math.round(100 * many.loadShare)} % of its core`,
      }),
      figure('acked taps, 50 tablets in one clinic', one.perSecond, '/s', {
        limits: [atLeast(0.5, one.perSecond, 'append script, 50 in flight', one.ceiling.perSecond)].map(
          withoutTarget,
        ),
      }),
      figure('ack of a lone tap, p50', calm.p50, 'ms', {
        limits: [atMost(2.5, calm.p50, 'append script, p50', calm.ceiling.p50)],
      }),
    ];
  },
};

/** Alternating, so that background load affects both alike. */
async function compareWithCeiling({ stage, product, load, clinics, tablets }) {
  const places = Array.from({ length: tablets }, (_, index) => clinics[index % clinics.length]);
  await load.play('openTablets', { port: product.port, tablets: await pairTablets(product.redis, places) });
  await load.play('tapping', { seconds: stage.quick ? 3 : 10 });
  const seconds = stage.quick ? 2 : 4;
  const rounds = [];
  for (let round = 0; round < (stage.quick ? 1 : 3); round += 1) {
    const ceiling = await measureAppendCeiling({ redisUrl: product.redisUrl, inFlight: tablets, seconds });
    const { result, cpu } = await measureUsage(product.pid, () => load.play('tapping', { seconds }));
    rounds.push({ ...result, micros: cpu / result.acked, ceiling });
  }
  await load.play('closeTablets');
  const middle = (of) => median(rounds.map(of));
  return {
    perSecond: middle((round) => round.perSecond),
    p50: middle((round) => round.p50),
    micros: middle((round) => round.micros),
    loadShare: middle((round) => round.loadShare),
    ceiling: {
      perSecond: middle((round) => round.ceiling.perSecond),
      p50: middle((round) => round.ceiling.p50),
    },
  };
}

const withoutTarget = ({ name, figure: value, ratio }) => ({ name, figure: value, ratio });
