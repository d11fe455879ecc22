import {
  adminToken,
  type ServerChange,
  type ServerProcess,
  startServer,
} from '../../e2e/harness/server-process.js';
import type { ServerCopy } from '../mutants/copy-server.js';

/** Starts a server on a Redis, a folder of its own and a port; 0: any. */
export type ServerStart = (redisUrl: string, dataDir: string, port: number) => Promise<ServerProcess>;

/** As a process, the way production runs it: it can be killed and frozen. */
export const asProcess =
  (change: ServerChange): ServerStart =>
  (redisUrl, dataDir, port) =>
    startServer(redisUrl, {
      quiet: !process.env.SERVER_LOG,
      ...change,
      env: { ...change.env, DATA_DIR: dataDir, PORT: String(port) },
    });

/** Inside this process: up in a moment, and beyond the reach of signals. */
export const asGuest =
  ({ inside }: ServerCopy, env: Record<string, string> = {}): ServerStart =>
  async (redisUrl, dataDir, port) => {
    const { start } = await import(/* @vite-ignore */ inside);
    const settings = { PORT: String(port), HOST: '127.0.0.1', SEED_DEMO: '1', ADMIN_TOKEN: adminToken };
    const app = await start({ ...settings, ...env, REDIS_URL: redisUrl, DATA_DIR: dataDir });
    let closed: Promise<void> | null = null;
    const close = (): Promise<void> => {
      closed ??= app.close();
      return closed ?? Promise.resolve();
    };
    const freeze = () => {
      throw new Error('A server inside this process cannot be frozen alone');
    };
    return { url: app.url, kill: close, stop: close, freeze, [Symbol.asyncDispose]: close };
  };
