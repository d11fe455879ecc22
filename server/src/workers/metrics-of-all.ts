import cluster from 'node:cluster';
import { AggregatorRegistry, type Registry } from 'prom-client';
import { isMessage, type MetricsOfAll } from './messages.js';

/** The metrics of all processes on this port: a scrape reaches any one of them. */
export class MetricsFromAll {
  private asks = 0;

  constructor(private readonly own: Registry) {
    // From here on the library answers the first process when it gathers.
    AggregatorRegistry.setRegistries([own]);
    new AggregatorRegistry();
  }

  /** In the text form of Prometheus. */
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
