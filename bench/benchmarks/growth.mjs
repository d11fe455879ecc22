import { setTimeout as wait } from 'node:timers/promises';
import { atMost, figure, median } from '../report/figure.mjs';
import { pairTablets } from '../targets/pair-tablets.mjs';
import { measureUsage } from '../targets/process-usage.mjs';

/** Long enough to contain a heartbeat (milliseconds). */
const windowMs = 4_000;

/** How the cost of a tap grows with the number of other clinics and of viewers elsewhere. */
export const growth = {
  name: 'growth',
  async measure(stage) {
    const viewers = stage.quick ? 1000 : 5000;
    const places = [
      await openSetup(stage, { clinics: 10, viewers: 0 }),
      await openSetup(stage, { clinics: 1_000, viewers: 0 }),
      await openSetup(stage, { clinics: 10, viewers }),
    ];
    // Alternating, so that background load affects all of them alike.
    for (let round = 0; round < (stage.quick ? 1 : 4); round += 1) {
      for (const place of places) place.rounds.push(await measureTapCost(place));
    }
    const [few, many, watched] = places.map(({ rounds }) => ({
      micros: median(rounds.map((one) => one.micros)),
      idle: median(rounds.map((one) => one.idle)),
    }));
    for (const { product, load } of places) {
      await load.stop();
      await product.stop();
    }
    const among = (what, { micros, idle }) =>
      figure(`a tap ${what}`, micros, 'µs', {
        limits: [atMost(1.2, micros, 'among 10 clinics', few.micros)],
        note: `without taps the server uses ${(100 * idle).toFixed(1)} % of its core, among 10 clinics ${(100 * few.idle).toFixed(1)} %`,
      });
    return [
      among('among 1,000 clinics', many),
      among(`with ${viewers.toLocaleString('en')} viewers elsewhere`, watched),
    ];
  },
};

async function openSetup(stage, { clinics, viewers }) {
  const product = await stage.product({ clinics });
  const load = await stage.load();
  const { kind, port, topics } = product;
  const [clinic, elsewhere] = topics;
  await load.play('openTablets', { port, tablets: await pairTablets(product.redis, [clinic]) });
  await load.play('open', { side: { kind, port }, topics: [elsewhere], count: viewers });
  const place = { product, load, rounds: [] };
  await measureTapCost(place);
  return place;
}

/** CPU of a tap (microseconds), less that of an idle server, and the share of a core an idle server uses. */
async function measureTapCost({ product: { pid }, load }) {
  const idleUsage = await measureUsage(pid, () => wait(windowMs));
  const { result, cpu } = await measureUsage(pid, () => load.play('tapping', { seconds: windowMs / 1000 }));
  return { micros: (cpu - idleUsage.cpu) / result.acked, idle: idleUsage.cpu / 1000 / windowMs };
}
