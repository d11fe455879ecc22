import { startRedis } from '../../server/src/testing/redis-server.js';
import {
  type ServerOptions,
  type ServerProcess,
  startServer,
} from '../../server/src/testing/server-process.js';

export type DemoServer = ServerProcess & { pid: number };

/** Starts a server with the demonstration district on a Redis of its own; both end together. */
export async function startDemoServer(options?: ServerOptions): Promise<DemoServer> {
  const redis = await startRedis();
  try {
    const server = await startServer(redis.url, options);
    return {
      ...server,
      async [Symbol.asyncDispose]() {
        await server[Symbol.asyncDispose]();
        await redis[Symbol.asyncDispose]();
      },
    };
  } catch (error) {
    await redis[Symbol.asyncDispose]();
    throw error;
  }
}
