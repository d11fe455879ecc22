import { atMost, figure } from '../report/figure.mjs';
import { compareServers } from './compare-servers.mjs';

export const memory = {
  name: 'memory',
  async measure(stage) {
    const { product, ws, rooms, bun } = await compareServers(stage);
    const kilobytes = (bytes) => bytes / 1024;
    const others = [
      `ws ${kilobytes(ws.rss).toFixed(1)} KB`,
      ...(bun ? [`Bun ${kilobytes(bun.rss).toFixed(1)} KB`] : []),
    ];
    return [
      figure('memory per idle viewer', kilobytes(product.rss), 'KB', {
        limits: [atMost(1, kilobytes(product.rss), 'bare Socket.IO', kilobytes(rooms.rss))],
        note: `beside them ${others.join(', ')}`,
      }),
    ];
  },
};
