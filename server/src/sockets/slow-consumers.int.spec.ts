import { expect, it } from 'vitest';
import { useNode } from '../testing/fixtures.js';
import { encodeFrame, openViewerSocket } from '../testing/raw-connection.js';

// Without rate limits, only not reading can close the connection.
const node = await useNode({ rateLimitFactor: 0 });

const open = async (): Promise<number> => {
  const figures = await (await fetch(`${node.url}/metrics`)).text();
  return Number(/^hannun_connections (\d+)$/m.exec(figures)?.[1]);
};
const ask = (id: number) => encodeFrame(`42${id}["watch",{"district":true}]`);

it('disconnects a viewer that keeps sending but reads nothing', async () => {
  const connection = await openViewerSocket(node.url);
  expect(await open()).toBe(1);
  connection.socket.pause();
  connection.socket.write(Buffer.concat(Array.from({ length: 3_000 }, (_, id) => ask(id))));
  await expect.poll(open, { timeout: 10_000 }).toBe(0);
  connection.socket.destroy();
});
