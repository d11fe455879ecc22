import { startRedis } from './redis-process.js';
import { type ServerChange, type ServerProcess, startServer } from './server-process.js';

export type DemoServer = ServerProcess & { pid: number };

/** Starts a server with the demonstration district on a Redis of its own; both end together. */
export async function startDemoServer(change?: ServerChange): Promise<DemoServer> {
  await using opened = new AsyncDisposableStack();
  const redis = opened.use(await startRedis());
  const server = opened.use(await startServer(redis.url, change));
  const both = opened.move();
  return { ...server, [Symbol.asyncDispose]: () => both.disposeAsync() };
}
