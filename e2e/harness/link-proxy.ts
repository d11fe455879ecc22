import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/** A network link that a test can cut, freeze and lead elsewhere. */
export type LinkProxy = AsyncDisposable & {
  url: string;
  /** Leads new connections to another server. */
  leadTo: (url: string) => void;
  /** Ends every connection at once and refuses new ones. */
  cut: () => void;
  /** Lets no byte through, without ending a connection: what a dead router looks like. */
  freeze: () => void;
  /** Lets new connections through; what was frozen is gone. */
  mend: () => void;
};

/** Opens a link to a server, on a free port. */
export async function openLink(target: string): Promise<LinkProxy> {
  let state: 'open' | 'cut' | 'frozen' = 'open';
  let port = portOf(target);
  const sockets = new Set<Socket>();
  const keep = (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    // Ends are what this link is for; each side learns of them by its own socket.
    socket.on('error', () => socket.destroy());
  };
  const endAll = () => {
    for (const socket of sockets) socket.destroy();
  };
  const server = createServer((near) => {
    keep(near);
    if (state === 'cut') return near.destroy();
    if (state === 'frozen') return near.pause();
    const far = connect(port, '127.0.0.1');
    keep(far);
    near.pipe(far).pipe(near);
    near.on('close', () => far.destroy());
    far.on('close', () => near.destroy());
    return near;
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port was given');
  return {
    url: `http://127.0.0.1:${address.port}`,
    leadTo(url) {
      port = portOf(url);
    },
    cut() {
      state = 'cut';
      endAll();
    },
    freeze() {
      state = 'frozen';
      for (const socket of sockets) socket.unpipe().pause();
    },
    mend() {
      endAll();
      state = 'open';
    },
    async [Symbol.asyncDispose]() {
      const closed = once(server, 'close');
      server.close();
      endAll();
      await closed;
    },
  };
}

const portOf = (url: string): number => Number(new URL(url).port);
