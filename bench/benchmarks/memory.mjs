import { atMost, figure } from '../report/figure.mjs';
import { compareServers } from './compare-servers.mjs';

export const memory = {
  name: 'memory',
  async measure(testBed) {
    const { product, ws, rooms, bun } = await compareServers(testBed);
    const kilobytes = (bytes) => bytes / 1024;
    const others = [
      `ws ${kilobytes(ws.rssBytes).toFixed(1)} KB`,
      ...(bun ? [`Bun ${kilobytes(bun.rssBytes).toFixed(1)} KB`] : []),
    ];
    return [
      figure('memory per idle viewer', kilobytes(product.rssBytes), 'KB', {
        limits: [atMost(1, kilobytes(product.rssBytes), 'bare Socket.IO', kilobytes(rooms.rssBytes))],
        note: `beside them ${others.join(', ')}`,
      }),
    ];
  },
};
