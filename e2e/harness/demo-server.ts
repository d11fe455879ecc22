import { startRedis } from './redis-process.js';
import { type ServerChange, type ServerProcess, startServer } from './server-process.js';

export type DemoServer = ServerProcess & { pid: number };

/** Starts a server with the demonstration district on a Redis of its own; both end together. */
export async function startDemoServer(change?: ServerChange): Promise<DemoServer> {
  await using started = new AsyncDisposableStack();
  const redis = started.use(await startRedis());
  const server = started.use(await startServer(redis.url, change));
  const owned = started.move();
  return { ...server, [Symbol.asyncDispose]: () => owned.disposeAsync() };
}
