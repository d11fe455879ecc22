import { connect } from 'node:net';
import { parentPort, workerData } from 'node:worker_threads';

// Runs as a thread of its own, so that its own work is not mistaken for the server's.
const { port, requests, lines } = workerData as { port: number; requests: string[]; lines: number };
const statuses: Record<string, number> = {};
let asked = 0;
let cuts = 0;
let stopped = false;

/** Asks over one line, the next as soon as the last is answered, and comes again at once when hung up on. */
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
  // Being hung up on is part of it.
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
