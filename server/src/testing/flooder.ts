import { connect } from 'node:net';
import { parentPort, workerData } from 'node:worker_threads';

// A thread of its own, so that its work is not measured as the server's.
const { port, from, opening, flood, lines } = workerData as {
  port: number;
  /** A source address of this machine. */
  from?: string;
  opening: Uint8Array;
  flood: Uint8Array;
  lines: number;
};
let cuts = 0;
let stopped = false;

/** Floods until the server closes the connection, then reconnects. */
function pour(): void {
  const socket = connect({ port, host: '127.0.0.1', ...(from ? { localAddress: from } : {}) });
  // Small batches, so that a close is noticed.
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
  // Being disconnected is expected.
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
