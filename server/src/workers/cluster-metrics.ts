import cluster from 'node:cluster';
import { AggregatorRegistry, type Registry } from 'prom-client';
import { isIpcMessage, type MetricsResponse } from './ipc-messages.js';

/** A scrape reaches only one process, so it answers for all of them. */
export class ClusterMetrics {
  private requestCount = 0;

  constructor(private readonly registry: Registry) {
    // Lets prom-client answer the primary process's requests.
    AggregatorRegistry.setRegistries([registry]);
    new AggregatorRegistry();
  }

  async text(): Promise<string> {
    return (cluster.isWorker ? await this.requestFromPrimary() : null) ?? this.registry.metrics();
  }

  private requestFromPrimary(): Promise<string | null> {
    this.requestCount += 1;
    const { requestCount: requestId } = this;
    return new Promise((resolve) => {
      const onMessage = (message: unknown) => {
        if (!isIpcMessage('metrics-response', message) || message.requestId !== requestId) return;
        process.off('message', onMessage);
        resolve((message satisfies MetricsResponse).text);
      };
      process.on('message', onMessage);
      process.send?.({ type: 'metrics-request', requestId });
    });
  }
}
