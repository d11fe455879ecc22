import { atMost, figure } from '../report/figure.mjs';
import { boardTemplate } from './compare-servers.mjs';

const perSecond = 20;

export const tapToScreen = {
  name: 'tap-to-screen',
  async measure(stage) {
    const count = stage.quick ? 1000 : 5000;
    const load = await stage.load();
    const product = await stage.product({ clinics: 5 });
    const { topics } = product;
    const tokens = {};
    for (const topic of topics) tokens[topic] = await product.pair(topic);
    const own = await measureUnderLoad({ stage, load, side: product, topics, tokens, count });
    const payload = await boardTemplate(product.url, topics[0]);
    await product.stop();
    const ws = await stage.reference('ws-string', { payload });
    const limit = await measureUnderLoad({ stage, load, side: ws, topics, count });
    await Promise.all([ws, load].map((side) => side.stop()));
    const [early, late] = own.halves;
    return [
      figure('tap to every one of 5,000 screens, p99', own.p99, 'ms', {
        limits: [atMost(3, own.p99, 'ws, one broadcast, p99', limit.p99)],
        note:
          `p50 ${own.p50.toFixed(1)} ms, of ws ${limit.p50.toFixed(1)} ms; p99 in the first half ${early.toFixed(1)} ms, ` +
          `in the second ${late.toFixed(1)} ms; the load client used ${Math.round(100 * own.loadShare)} % of its core`,
      }),
    ];
  },
};

async function measureUnderLoad({ stage, load, side, topics, tokens, count }) {
  const { kind, port } = side;
  await load.play('open', { side: { kind, port }, topics, count });
  await load.play('openPublisher', { kind, port, topics, tokens });
  const paced = (seconds) => load.play('paced', { topics, perSecond, seconds });
  await paced(2);
  const measured = await paced(stage.quick ? 4 : 15);
  await load.play('closePublisher');
  await load.play('close');
  return measured;
}
