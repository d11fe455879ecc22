import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { Transform } from 'node:stream';
import { setTimeout as elapse } from 'node:timers/promises';

/**
 * A connection between two parts of the product that a test can break the way real networks do. `open`: data flows.
 * `cut`: connections are reset and new ones refused. `held`: no data arrives until it is opened again.
 * `half-open`: requests arrive, answers never come back. `slow`: a few thousand bytes per second. `distant`: data
 * arrives a little later.
 */
export type NetworkState = 'open' | 'cut' | 'held' | 'half-open' | 'slow' | 'distant';

/** Bytes per chunk of a slow connection, and the time between chunks. */
const chunkBytes = 400;
const chunkIntervalMs = 50;
/** Of a distant connection, each way. */
const distanceMs = 2;

export type NetworkProxy = AsyncDisposable & {
  /** The address to use instead of the server's, and that of a Redis. */
  url: string;
  redisUrl: string;
  set: (state: NetworkState) => void;
  /** Directs new connections to another server. */
  redirectTo: (target: string) => void;
};

/**
 * Opens a breakable connection on a free port to the server at `target` (`http://host:port`), or to the one that
 * it chooses for each connection; without one, the connection is reset. `onRequest` is called whenever data come from
 * the near side.
 */
export async function openNetworkProxy(
  target: string | (() => string | undefined),
  onRequest?: () => void,
): Promise<NetworkProxy> {
  let chooseTarget = typeof target === 'string' ? () => target : target;
  const connections = new Set<ProxiedConnection>();
  let state: NetworkState = 'open';
  const server = createServer((near) => {
    const url = state === 'cut' ? undefined : chooseTarget();
    if (url === undefined) return void near.resetAndDestroy();
    const { hostname, port } = new URL(url);
    const connection: ProxiedConnection = { near, far: connect(Number(port), hostname) };
    connections.add(connection);
    closeTogether(connection, () => connections.delete(connection));
    if (onRequest) near.on('data', onRequest);
    applyState(connection, state);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = `127.0.0.1:${portOf(server)}`;
  return {
    url: `http://${address}`,
    redisUrl: `redis://hannun:any@${address}`,
    set(next) {
      state = next;
      for (const connection of connections) applyState(connection, next);
    },
    redirectTo(next) {
      chooseTarget = () => next;
    },
    async [Symbol.asyncDispose]() {
      const closed = once(server, 'close');
      server.close();
      for (const { near, far } of connections) destroy(near, far);
      await closed;
    },
  };
}

/** `near`: browser side, `far`: server side. */
type ProxiedConnection = { near: Socket; far: Socket };

function closeTogether({ near, far }: ProxiedConnection, ended: () => void): void {
  for (const socket of [near, far]) {
    // Broken connections are expected here; the end of one side ends the other.
    socket.on('error', () => undefined);
    socket.once('close', () => {
      destroy(near, far);
      ended();
    });
  }
}

function applyState({ near, far }: ProxiedConnection, state: NetworkState): void {
  near.unpipe(far);
  far.unpipe(near);
  switch (state) {
    case 'open':
      near.pipe(far);
      far.pipe(near);
      break;
    case 'slow':
      near.pipe(createThrottle()).pipe(far);
      far.pipe(createThrottle()).pipe(near);
      break;
    case 'distant':
      near.pipe(createDelay()).pipe(far);
      far.pipe(createDelay()).pipe(near);
      break;
    case 'cut':
      near.resetAndDestroy();
      far.resetAndDestroy();
      break;
    case 'held':
      near.pause();
      far.pause();
      break;
    case 'half-open':
      near.pipe(far);
      // Read and dropped, so that the server believes its answers were sent.
      far.resume();
      break;
  }
}

/** Passes data on chunk by chunk and makes the sender wait. */
const createThrottle = (): Transform =>
  new Transform({
    async transform(chunk: Buffer, _encoding, done) {
      for (let from = 0; from < chunk.length; from += chunkBytes) {
        this.push(chunk.subarray(from, from + chunkBytes));
        await elapse(chunkIntervalMs);
      }
      done();
    },
  });

/** Passes each chunk on a little later, without waiting for the one before. */
const createDelay = (): Transform =>
  new Transform({
    transform(chunk: Buffer, _encoding, done) {
      setTimeout(() => this.push(chunk), distanceMs);
      done();
    },
    flush(done) {
      setTimeout(done, distanceMs);
    },
  });

function destroy(...sockets: readonly Socket[]): void {
  for (const socket of sockets) socket.destroy();
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port was given');
  return address.port;
}
