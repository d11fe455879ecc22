import { atMost, figure } from '../report/figure.ts';
import type { Benchmark } from '../test-bed.ts';
import { type Comparison, compareServers } from './compare-servers.ts';

type Cost = {
  name: string;
  what: string;
  unit: string;
  digits: number;
  maxRatio: number;
  costOf: (server: Comparison['product']) => number;
};

/** What one viewer costs each server. */
const viewerCost = ({ name, what, unit, digits, maxRatio, costOf }: Cost): Benchmark => ({
  name,
  async measure(testBed) {
    const { product, ws, rooms, bun } = await compareServers(testBed);
    const others = Object.entries({ ws, ...(bun && { Bun: bun }) }).map(
      ([server, measured]) => `${server} ${costOf(measured).toFixed(digits)} ${unit}`,
    );
    return [
      figure(what, costOf(product), unit, {
        limits: [atMost(maxRatio, costOf(product), 'bare Socket.IO', costOf(rooms))],
        note: `beside them ${others.join(', ')}`,
      }),
    ];
  },
});

/** CPU cost of a new viewer, including the product's `watch` request and first board. */
export const connect = viewerCost({
  name: 'connect',
  what: 'CPU per viewer that comes',
  unit: 'µs',
  digits: 0,
  maxRatio: 1.2,
  costOf: ({ connectMicros }) => connectMicros,
});

export const memory = viewerCost({
  name: 'memory',
  what: 'memory per idle viewer',
  unit: 'KB',
  digits: 1,
  maxRatio: 1,
  costOf: ({ rssBytes }) => rssBytes / 1024,
});
