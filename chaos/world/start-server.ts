import {
  adminToken,
  type ServerOptions,
  type ServerProcess,
  startServer,
} from '../../e2e/harness/server-process.js';
import type { ServerCopy } from '../mutants/copy-server.js';

/** Starts a server on this Redis, data directory and port (0: any). */
export type StartServer = (redisUrl: string, dataDir: string, port: number) => Promise<ServerProcess>;

/** As its own process, as in production: it can be killed and frozen. */
export const startAsProcess =
  (change: ServerOptions): StartServer =>
  (redisUrl, dataDir, port) =>
    startServer(redisUrl, {
      quiet: !process.env.SERVER_LOG,
      ...change,
      env: { ...change.env, DATA_DIR: dataDir, PORT: String(port) },
    });

/** Inside this process: faster to start, but out of reach of signals. */
export const startInProcess =
  ({ inside }: ServerCopy, env: Record<string, string> = {}): StartServer =>
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
      throw new Error('A server inside this process cannot be frozen on its own');
    };
    return { url: app.url, kill: close, stop: close, freeze, [Symbol.asyncDispose]: close };
  };
