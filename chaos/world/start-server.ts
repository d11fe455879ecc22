import { resolve } from 'node:path';
import { adminToken } from '../../server/src/testing/admin-token.js';
import {
  type ServerOptions,
  type ServerProcess,
  startServer,
} from '../../server/src/testing/server-process.js';
import type { ServerModules } from '../mutants/server-modules.js';

/** Starts a server on this Redis, data directory and port (0: any). */
export type StartServer = (redisUrl: string, dataDir: string, port: number) => Promise<ServerProcess>;

/** As its own process, as in production: it can be killed and frozen. */
export const startAsProcess =
  (change: ServerOptions): StartServer =>
  (redisUrl, dataDir, port) =>
    startServer(redisUrl, {
      ...change,
      env: { ...change.env, DATA_DIR: dataDir, PORT: String(port) },
    });

/** The next release, as its own process. */
export const nextRelease = resolve(import.meta.dirname, '../mutants/next-release.ts');

/** Inside this process: faster to start, but out of reach of signals. */
export const startInProcess =
  (
    { app: { createApp, portOf }, core: { readConfig } }: ServerModules,
    env: Record<string, string> = {},
  ): StartServer =>
  async (redisUrl, dataDir, port) => {
    const settings = { PORT: String(port), HOST: '127.0.0.1', SEED_DEMO: '1', ADMIN_TOKEN: adminToken };
    const app = await createApp(readConfig({ ...settings, ...env, REDIS_URL: redisUrl, DATA_DIR: dataDir }));
    let closed: Promise<void> | undefined;
    const close = (): Promise<void> => {
      closed ??= app.close();
      return closed;
    };
    const freeze = () => {
      throw new Error('A server inside this process cannot be frozen on its own');
    };
    return {
      url: `http://127.0.0.1:${portOf(app)}`,
      kill: close,
      stop: close,
      freeze,
      [Symbol.asyncDispose]: close,
    };
  };
