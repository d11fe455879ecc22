import { connect } from 'node:net';
import { parentPort, workerData } from 'node:worker_threads';

// A thread of its own, so that its work is not measured as the server's.
const {
  port,
  from: localAddress,
  opening,
  flood,
  connections,
} = workerData as {
  port: number;
  /** A source address of this machine. */
  from?: string;
  opening: Uint8Array;
  flood: Uint8Array;
  connections: number;
};
let closedCount = 0;
let stopped = false;

/** Floods until the server closes the connection, then reconnects. */
function openConnection(): void {
  const socket = connect({ port, host: '127.0.0.1', ...(localAddress ? { localAddress } : {}) });
  // Small batches, so that a close is noticed.
  const writeMore = () => {
    for (let times = 0; times < 20; times += 1)
      if (stopped || flood.length === 0 || !socket.writable || socket.write(flood) !== true) return;
    setImmediate(writeMore);
  };
  socket.on('connect', () => {
    socket.write(opening);
    writeMore();
  });
  socket.on('drain', writeMore);
  socket.on('data', () => undefined);
  // Being disconnected is expected.
  socket.on('error', () => undefined);
  socket.on('close', () => {
    closedCount += 1;
    if (!stopped) setImmediate(openConnection);
  });
}

for (let opened = 0; opened < connections; opened += 1) openConnection();
parentPort?.on('message', () => {
  stopped = true;
  parentPort?.postMessage(closedCount);
  setTimeout(() => process.exit(), 50);
});
