import { expect, it } from 'vitest';
import { useNode, useRedis } from '../testing/fixtures.js';
import { openSocket } from '../testing/socket.js';
import { plaza } from '../testing/tablet.js';

const redis = await useRedis();
const node = await useNode();

it('sends no Redis command for a viewer, however many there are', async () => {
  const count = 400;
  await redis.client.config('RESETSTAT');
  const viewers = await Promise.all(Array.from({ length: count }, () => openSocket(node.url)));
  await Promise.all(viewers.map((viewer) => viewer.emitWithAck('watch', { clinicId: plaza })));
  const statistics = await redis.client.info('commandstats');
  const calls = [...statistics.matchAll(/calls=(\d+)/g)].map(([, times]) => Number(times));
  // A node's own polling, every two seconds with or without viewers, is all Redis sees.
  expect(Math.max(...calls)).toBeLessThan(count);
  for (const viewer of viewers) viewer.disconnect();
});
