import { connect } from 'node:net';
import { parentPort, workerData } from 'node:worker_threads';

// A thread of its own, so that its work is not measured as the server's.
const { port, requests, lines } = workerData as { port: number; requests: string[]; lines: number };
const statuses: Record<string, number> = {};
let asked = 0;
let cuts = 0;
let stopped = false;

/** Sends the next request after each answer, and reconnects when closed. */
function ask(): void {
  const socket = connect(port, '127.0.0.1');
  const next = () => {
    if (stopped) return socket.destroy();
    socket.write(requests[asked % requests.length] ?? '');
    asked += 1;
  };
  socket.on('connect', next);
  socket.on('data', (chunk: Buffer) => {
    const status = /^HTTP\/1\.1 (\d+)/.exec(chunk.toString('latin1'))?.[1];
    if (!status) return;
    statuses[status] = (statuses[status] ?? 0) + 1;
    next();
  });
  socket.on('error', () => undefined);
  socket.on('close', () => {
    cuts += 1;
    if (!stopped) setImmediate(ask);
  });
}

for (let line = 0; line < lines; line += 1) ask();
parentPort?.on('message', () => {
  stopped = true;
  parentPort?.postMessage({ statuses, cuts });
  setTimeout(() => process.exit(), 50);
});
