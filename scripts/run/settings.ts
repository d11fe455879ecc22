import { type AddressInfo, createServer } from 'node:net';
import { resolve } from 'node:path';
import { UserError } from '../bootstrap/cli.ts';
import { root } from '../bootstrap/paths.ts';

export const dataDir = (): string => resolve(root, process.env.DATA_DIR ?? '.data');

/** Throws when the port the product is to listen on is taken. */
export async function ensurePortIsFree(): Promise<void> {
  const port = Number(process.env.PORT ?? 3000);
  if (!Number.isInteger(port) || port < 0 || port > 65535) return;
  // Other errors than a taken port are reported by the server itself.
  await listenOnce(port, process.env.HOST ?? '0.0.0.0').catch(({ code }: NodeJS.ErrnoException) => {
    if (code !== 'EADDRINUSE') return;
    throw new UserError(
      `Port ${port} is already in use. Stop the program that uses it, or choose another port: PORT=${port + 1} npm start`,
    );
  });
}

export const findFreePort = (): Promise<number> => listenOnce(0, '127.0.0.1');

/** Listens and closes again; resolves to the port. */
const listenOnce = (wantedPort: number, host: string): Promise<number> =>
  new Promise((done, fail) => {
    const server = createServer().once('error', fail);
    server.listen(wantedPort, host, () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });
