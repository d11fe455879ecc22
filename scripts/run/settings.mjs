import { createServer } from 'node:net';
import { resolve } from 'node:path';
import { root } from '../bootstrap/root.mjs';
import { Halt } from '../bootstrap/say.mjs';

/** Where the private Redis and the office's first credential live; absolute. */
export const dataDir = () => resolve(root, process.env.DATA_DIR ?? '.data');

/** Ends with one line when the port the product is to listen on is taken. */
export async function ensurePortIsFree() {
  const port = Number(process.env.PORT ?? 3000);
  if (!Number.isInteger(port) || port < 0 || port > 65535) return;
  const error = await tryToListen(port, process.env.HOST ?? '0.0.0.0');
  if (error?.code === 'EADDRINUSE') {
    throw new Halt(
      `Port ${port} is taken by another program. End that one, or choose another: PORT=${port + 1} npm start`,
    );
  }
}

/** A port nothing listens on now. */
export const freePort = () =>
  new Promise((done, fail) => {
    const server = createServer().once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });

/** Other errors than a taken port are the server's own to explain. */
const tryToListen = (port, host) =>
  new Promise((done) => {
    const server = createServer().once('error', done);
    server.listen(port, host, () => server.close(() => done(undefined)));
  });
