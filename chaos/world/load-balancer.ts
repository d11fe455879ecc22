import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import type { ServerNode } from './node.js';

export type LoadBalancer = AsyncDisposable & { url: string };

/** Distributes new connections over the running servers in turn; a frozen server still gets its share. */
export async function startLoadBalancer(nodes: readonly ServerNode[]): Promise<LoadBalancer> {
  let turn = 0;
  const open = new Set<Socket>();
  const next = () => {
    const running = nodes.flatMap((node) => node.url() ?? []);
    turn += 1;
    return running[turn % running.length];
  };
  const server = createServer((near) => {
    open.add(near);
    near.once('close', () => open.delete(near));
    const url = next();
    if (url === undefined) return void near.resetAndDestroy();
    const far = connect(Number(new URL(url).port), '127.0.0.1');
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      // Broken connections are expected here; the end of one side ends the other.
      one.on('error', () => undefined);
      one.once('close', () => other.destroy());
      one.pipe(other);
    }
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port was given');
  return {
    url: `http://127.0.0.1:${address.port}`,
    async [Symbol.asyncDispose]() {
      const closed = once(server, 'close');
      server.close();
      for (const socket of open) socket.destroy();
      await closed;
    },
  };
}
