import cluster from 'node:cluster';
import { AggregatorRegistry, type Registry } from 'prom-client';
import { isMessage, type MetricsOfAll } from './messages.js';

/** A scrape reaches only one process, so it answers for all of them. */
export class MetricsFromAll {
  private asks = 0;

  constructor(private readonly own: Registry) {
    // Lets prom-client answer the primary process's requests.
    AggregatorRegistry.setRegistries([own]);
    new AggregatorRegistry();
  }

  async text(): Promise<string> {
    return (cluster.isWorker ? await this.ofAll() : null) ?? this.own.metrics();
  }

  private ofAll(): Promise<string | null> {
    this.asks += 1;
    const { asks: asked } = this;
    return new Promise((resolve) => {
      const hear = (message: unknown) => {
        if (!isMessage('metrics-of-all', message) || message.asked !== asked) return;
        process.off('message', hear);
        resolve((message satisfies MetricsOfAll).text);
      };
      process.on('message', hear);
      process.send?.({ type: 'metrics-wanted', asked });
    });
  }
}
