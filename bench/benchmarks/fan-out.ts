import { atMost, comparedWith, figure } from '../report/figure.ts';
import type { Benchmark } from '../test-bed.ts';
import { compareServers } from './compare-servers.ts';

/** CPU cost of delivering one board to one viewer, with 5,000 viewers of one clinic. */
export const fanOut: Benchmark = {
  name: 'fan-out',
  async measure(testBed) {
    const { product, ws, rooms, bun, payloadBytes } = await compareServers(testBed);
    const { boardMicros } = product;
    const limits = [
      atMost(0.85, boardMicros, 'ws, send of a string', ws.boardMicros),
      atMost(0.6, boardMicros, 'Socket.IO rooms', rooms.boardMicros),
      ...(bun ? [atMost(1.4, boardMicros, 'Bun publish', bun.boardMicros)] : []),
    ];
    const ceiling = Math.round(1e6 / product.loadMicros).toLocaleString('en');
    const note =
      `boards of ${payloadBytes} bytes, beats counted as boards; the load client used ${Math.round(100 * product.loadShare)} % of its core ` +
      `and could take ${ceiling} boards/s${bun ? '' : '; Bun cannot be installed here, so its row is missing'}`;
    return [
      figure('CPU per delivered board', boardMicros, 'µs', { limits, note }),
      figure('from tap to 5,000 screens of one clinic, p50', product.p50, 'ms', {
        limits: [comparedWith(product.p50, 'ws, send of a string', ws.p50)],
      }),
      figure('from tap to 5,000 screens of one clinic, p99', product.p99, 'ms', {
        limits: [comparedWith(product.p99, 'ws, send of a string', ws.p99)],
      }),
    ];
  },
};
