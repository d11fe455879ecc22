import { connect } from 'node:net';
import { parentPort, workerData } from 'node:worker_threads';

// Runs as a thread of its own, so that its own work is not mistaken for the server's slowness.
const { port, from, opening, flood, lines } = workerData as {
  port: number;
  /** The address it comes from, one of this machine's own. */
  from?: string;
  opening: Uint8Array;
  flood: Uint8Array;
  lines: number;
};
let cuts = 0;
let stopped = false;

/** Opens a line, pours until it is hung up on, and comes again at once. */
function pour(): void {
  const socket = connect({ port, host: '127.0.0.1', ...(from ? { localAddress: from } : {}) });
  // Never so many at once that it could not notice it was hung up on.
  const more = () => {
    for (let times = 0; times < 20; times += 1)
      if (stopped || flood.length === 0 || !socket.writable || socket.write(flood) !== true) return;
    setImmediate(more);
  };
  socket.on('connect', () => {
    socket.write(opening);
    more();
  });
  socket.on('drain', more);
  socket.on('data', () => undefined);
  // Being hung up on is what it does.
  socket.on('error', () => undefined);
  socket.on('close', () => {
    cuts += 1;
    if (!stopped) setImmediate(pour);
  });
}

for (let line = 0; line < lines; line += 1) pour();
parentPort?.on('message', () => {
  stopped = true;
  parentPort?.postMessage(cuts);
  setTimeout(() => process.exit(), 50);
});
