import { figure } from '../report/figure.ts';
import { measureUsage } from '../targets/process-usage.ts';
import type { Benchmark } from '../test-bed.ts';

export const reconnectStorm: Benchmark = {
  name: 'storm',
  async measure(testBed) {
    const count = testBed.quick ? 1000 : 5000;
    const load = await testBed.load();
    const product = await testBed.product({ clinics: 5 });
    const { kind, port, topics } = product;
    await load.run('openViewers', { server: { kind, port }, topics, count });
    product.kill();
    const node = await product.startNode(port);
    const { result, cpuMicros, rssBytes } = await measureUsage(node.pid, () => load.run('reconnect'));
    await load.stop();
    await node.stop();
    await product.stop();
    return [
      figure(
        `${count.toLocaleString('en')} viewers back after the server died`,
        result.milliseconds / 1000,
        's',
        {
          note: `from the moment it listens again; ${Math.round(cpuMicros / count)} µs of its CPU and ${(rssBytes / count / 1024).toFixed(1)} KB for each`,
        },
      ),
    ];
  },
};
