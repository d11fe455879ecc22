import { figure } from '../report/figure.mjs';
import { measureUsage } from '../targets/process-usage.mjs';

export const reconnectStorm = {
  name: 'storm',
  async measure(stage) {
    const count = stage.quick ? 1000 : 5000;
    const load = await stage.load();
    const product = await stage.product({ clinics: 5 });
    const { kind, port, topics } = product;
    await load.play('open', { side: { kind, port }, topics, count });
    product.kill();
    const node = await product.startNode(port);
    const { result, cpu, rss } = await measureUsage(node.pid, () => load.play('comeBack'));
    await load.stop();
    await node.stop();
    await product.stop();
    return [
      figure(
        `${count.toLocaleString('en')} viewers back after the server died`,
        result.milliseconds / 1000,
        's',
        {
          note: `from the moment it listens again; ${Math.round(cpu / count)} µs of its CPU and ${(rss / count / 1024).toFixed(1)} KB for each`,
        },
      ),
    ];
  },
};
