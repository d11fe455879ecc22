import type { LoadProcess } from '../load/load-process.ts';
import { atMost, figure } from '../report/figure.ts';
import type { ServerTarget } from '../targets/server-target.ts';
import type { Benchmark, TestBed } from '../test-bed.ts';
import { boardTemplate } from './compare-servers.ts';

const perSecond = 20;

export const tapToScreen: Benchmark = {
  name: 'tap-to-screen',
  async measure(testBed) {
    const count = testBed.quick ? 1000 : 5000;
    const load = await testBed.load();
    const product = await testBed.product({ clinics: 5 });
    const { topics } = product;
    const tokens: Record<string, string> = {};
    for (const topic of topics) tokens[topic] = await product.pair(topic);
    const own = await measureUnderLoad({ testBed, load, server: product, topics, tokens, count });
    const payload = await boardTemplate(product.url, topics[0] ?? '');
    await product.stop();
    const ws = await testBed.reference('ws-string', { payload });
    const limit = await measureUnderLoad({ testBed, load, server: ws, topics, count });
    await Promise.all([ws, load].map((each) => each.stop()));
    const { early, late } = own.halves;
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

type LoadedServer = {
  testBed: TestBed;
  load: LoadProcess;
  server: ServerTarget;
  topics: readonly string[];
  tokens?: Readonly<Record<string, string>>;
  count: number;
};

async function measureUnderLoad({ testBed, load, server, topics, tokens = {}, count }: LoadedServer) {
  const { kind, port } = server;
  await load.run('openViewers', { server: { kind, port }, topics, count });
  await load.run('openPublisher', { kind, port, topics, tokens });
  const publish = (seconds: number) => load.run('publishAtRate', { topics, perSecond, seconds });
  await publish(2);
  const measured = await publish(testBed.quick ? 4 : 15);
  await load.run('closePublisher');
  await load.run('closeViewers');
  return measured;
}
