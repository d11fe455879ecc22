import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type NetworkProxy, openNetworkProxy } from '../../server/src/testing/network-proxy.js';
import type { ServerProcess } from '../../server/src/testing/server-process.js';
import type { StartServer } from './start-server.js';

export type ServerNode = AsyncDisposable & {
  url: () => string | null;
  storeLink: NetworkProxy;
  kill: () => Promise<void>;
  stop: () => Promise<void>;
  freeze: (frozen: boolean) => void;
  restart: () => Promise<void>;
  replaceBuild: (start: StartServer) => void;
};

export async function startNode(redisUrl: string, startServer: StartServer): Promise<ServerNode> {
  const storeLink = await openNetworkProxy(redisUrl);
  // The data directory outlives the process.
  const dataDir = await mkdtemp(join(tmpdir(), 'hannun-chaos-'));
  let build = startServer;
  let port = 0;
  const start = async () => {
    const started = await build(storeLink.redisUrl, dataDir, port);
    // Restart on the same port, where clients expect it.
    port = Number(new URL(started.url).port);
    return started;
  };
  let server: ServerProcess | null = await start();
  let closing = false;
  let last: Promise<void> = Promise.resolve();
  // In sequence: a slow start must not be overtaken by the next fault.
  const inTurn = (task: () => Promise<void>): Promise<void> => {
    last = last.then(task, task);
    return last;
  };
  const end = (how: (ending: ServerProcess) => Promise<void>) =>
    inTurn(async () => {
      const ending = server;
      server = null;
      if (!ending) return;
      await how(ending);
      await ending[Symbol.asyncDispose]();
    });
  const kill = () => end((ending) => ending.kill());
  return {
    url: () => server?.url ?? null,
    storeLink,
    kill,
    stop: () => end((ending) => ending.stop()),
    freeze: (frozen) => server?.freeze(frozen),
    restart: () =>
      inTurn(async () => {
        // A server that finds no Redis exits, and its supervisor starts the next.
        while (!server && !closing) server = await start().catch(() => null);
      }),
    replaceBuild: (next) => {
      build = next;
    },
    async [Symbol.asyncDispose]() {
      closing = true;
      await kill();
      await storeLink[Symbol.asyncDispose]();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
