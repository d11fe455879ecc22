import { atMost, figure } from '../report/figure.mjs';
import { compareServers } from './compare-servers.mjs';

/** CPU cost of a new viewer, including the product's `watch` request and first board. */
export const connect = {
  name: 'connect',
  async measure(testBed) {
    const { product, ws, rooms, bun } = await compareServers(testBed);
    const others = [
      `ws ${ws.connectMicros.toFixed(0)} µs`,
      ...(bun ? [`Bun ${bun.connectMicros.toFixed(0)} µs`] : []),
    ];
    return [
      figure('CPU per viewer that comes', product.connectMicros, 'µs', {
        limits: [atMost(1.2, product.connectMicros, 'bare Socket.IO', rooms.connectMicros)],
        note: `beside them ${others.join(', ')}`,
      }),
    ];
  },
};
