import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { Transform } from 'node:stream';
import { setTimeout as elapse } from 'node:timers/promises';

/**
 * A line between a browser and a server that a test can break, each way a real network does.
 * `open`: bytes flow. `cut`: existing connections break at once and new ones are refused.
 * `held`: nothing breaks, nothing is refused, and no byte arrives: it flows on when opened again.
 * `half-open`: requests arrive at the server, answers never come back, not even later.
 * `slow`: bytes arrive, some thousand a second and no more.
 */
export type LinkState = 'open' | 'cut' | 'held' | 'half-open' | 'slow';

/** Bytes in a sip through a slow line, and the time between two (milliseconds). */
const sip = 400;
const sipEvery = 50;

export type LinkProxy = AsyncDisposable & {
  /** The address to use instead of the server's own. */
  url: string;
  set: (state: LinkState) => void;
  /** Leads new connections to another server. */
  leadTo: (target: string) => void;
};

/** Puts a breakable line, on a free port, before the server at `target` (`http://host:port`). */
export async function openLinkProxy(target: string): Promise<LinkProxy> {
  let { hostname, port } = new URL(target);
  const lines = new Set<Line>();
  let state: LinkState = 'open';
  const server = createServer((near) => {
    if (state === 'cut') return void near.resetAndDestroy();
    const line: Line = { near, far: connect(Number(port), hostname) };
    lines.add(line);
    join(line, () => lines.delete(line));
    apply(line, state);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return {
    url: `http://127.0.0.1:${portOf(server)}`,
    set(next) {
      state = next;
      for (const line of lines) apply(line, next);
    },
    leadTo(next) {
      ({ hostname, port } = new URL(next));
    },
    async [Symbol.asyncDispose]() {
      const closed = once(server, 'close');
      server.close();
      for (const { near, far } of lines) destroy(near, far);
      await closed;
    },
  };
}

/** `near` leads to the browser, `far` to the server. */
type Line = { near: Socket; far: Socket };

function join({ near, far }: Line, ended: () => void): void {
  for (const socket of [near, far]) {
    // A broken connection is what these tests are about; its closing ends the other side below.
    socket.on('error', () => undefined);
    socket.once('close', () => {
      destroy(near, far);
      ended();
    });
  }
}

function apply({ near, far }: Line, state: LinkState): void {
  near.unpipe(far);
  far.unpipe(near);
  switch (state) {
    case 'open':
      near.pipe(far);
      far.pipe(near);
      break;
    case 'slow':
      near.pipe(trickle()).pipe(far);
      far.pipe(trickle()).pipe(near);
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
      // Read and dropped, so that the server believes its answers have left.
      far.resume();
      break;
  }
}

/** Lets bytes through sip by sip, and keeps whoever sends waiting meanwhile. */
const trickle = (): Transform =>
  new Transform({
    async transform(chunk: Buffer, _encoding, done) {
      for (let from = 0; from < chunk.length; from += sip) {
        this.push(chunk.subarray(from, from + sip));
        await elapse(sipEvery);
      }
      done();
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
