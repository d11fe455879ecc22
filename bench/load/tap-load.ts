import type { Ack } from '@hannun/shared/contract';
import { percentile } from '../report/figure.ts';
import type { PairedTablet } from '../targets/pair-tablets.ts';
import { measureLoad } from './measure-load.ts';
import { openTablet, type Tablet } from './tablet.ts';

/** Tablets that each send the next tap as soon as the last one is answered. */
export class TapLoad {
  #tablets: Tablet[] = [];

  async open({ port, tablets }: { port: number; tablets: readonly PairedTablet[] }): Promise<void> {
    this.#tablets = await Promise.all(tablets.map((tablet) => openTablet({ port, ...tablet })));
  }

  async run({ seconds }: { seconds: number }) {
    const latencies: number[] = [];
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

  close(): void {
    for (const tablet of this.#tablets.splice(0)) tablet.close();
  }
}

type Tapping = { end: number; tablet: Tablet; booth: string; latencies: number[] };

/** Each person checks in, is called and checked out, so that the queues keep their length. */
async function tapUntil({ end, tablet, booth, latencies }: Tapping): Promise<void> {
  const timed: Tablet['tap'] = async (tap) => {
    const startedAt = performance.now();
    const ack = await tablet.tap(tap);
    latencies.push(performance.now() - startedAt);
    return ack;
  };
  while (performance.now() < end) {
    accepted(await timed({ type: 'check-in', lane: 'pcr' }));
    const { ticket } = accepted(await timed({ type: 'call', lane: 'pcr', booth }));
    accepted(await timed({ type: 'check-out', ticket }));
  }
}

function accepted<Result>(ack: Ack<Result>): Result {
  if (ack.ok) return ack.result;
  throw new Error(`A tap was rejected: ${JSON.stringify(ack)}`);
}
