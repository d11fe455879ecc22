import { connect } from 'node:net';
import { parentPort, workerData } from 'node:worker_threads';

// A thread of its own, so that its work is not measured as the server's.
const { port, requests, connections } = workerData as {
  port: number;
  requests: string[];
  connections: number;
};
const statuses: Record<string, number> = {};
let sentCount = 0;
let closedCount = 0;
let stopped = false;

/** Sends the next request after each answer, and reconnects when closed. */
function openConnection(): void {
  const socket = connect(port, '127.0.0.1');
  const sendNext = () => {
    if (stopped) return socket.destroy();
    socket.write(requests[sentCount % requests.length] ?? '');
    sentCount += 1;
  };
  socket.on('connect', sendNext);
  socket.on('data', (chunk: Buffer) => {
    const status = /^HTTP\/1\.1 (\d+)/.exec(chunk.toString('latin1'))?.[1];
    if (!status) return;
    statuses[status] = (statuses[status] ?? 0) + 1;
    sendNext();
  });
  socket.on('error', () => undefined);
  socket.on('close', () => {
    closedCount += 1;
    if (!stopped) setImmediate(openConnection);
  });
}

for (let opened = 0; opened < connections; opened += 1) openConnection();
parentPort?.on('message', () => {
  stopped = true;
  parentPort?.postMessage({ statuses, cuts: closedCount });
  setTimeout(() => process.exit(), 50);
});
