import { percentile } from '../report/figure.mjs';
import { measureLoad } from './measure-load.mjs';
import { openTablet } from './tablet.mjs';

/** Tablets that each send the next tap as soon as the last one is answered. */
export class TapLoad {
  #tablets = [];

  async open({ port, tablets }) {
    this.#tablets = await Promise.all(tablets.map((tablet) => openTablet({ port, ...tablet })));
  }

  async run({ seconds }) {
    const latencies = [];
    const end = performance.now() + seconds * 1000;
    const { milliseconds, loadShare } = await measureLoad(() =>
      Promise.all(
        this.#tablets.map((tablet, index) => tapUntil({ end, tablet, booth: `${index + 1}`, latencies })),
      ),
    );
    return {
      acked: latencies.length,
      perSecond: (latencies.length * 1000) / milliseconds,
      p50: percentile(latencies, 0.5),
      p99: percentile(latencies, 0.99),
      loadShare,
    };
  }

  close() {
    for (const tablet of this.#tablets.splice(0)) tablet.close();
  }
}

/** Each person checks in, is called and checked out, so that the queues keep their length. */
async function tapUntil({ end, tablet, booth, latencies }) {
  while (performance.now() < end) {
    await timed({ type: 'check-in', lane: 'pcr' });
    const { result } = await timed({ type: 'call', lane: 'pcr', booth });
    await timed({ type: 'check-out', ticket: result.ticket });
  }
  async function timed(body) {
    const startedAt = performance.now();
    const ack = await tablet.tap(body);
    latencies.push(performance.now() - startedAt);
    if (!ack.ok) throw new Error(`A tap was rejected: ${JSON.stringify(ack)}`);
    return ack;
  }
}
