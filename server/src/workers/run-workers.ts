import cluster, { type Worker } from 'node:cluster';
import { AggregatorRegistry } from 'prom-client';
import { isShuttingDown, setShutdownHandler } from '../core/shutdown-signals.js';
import { isIpcMessage, type MetricsRequest, type ReadyMessage } from './ipc-messages.js';

const minLifetimeMs = 5_000;
const maxShortLives = 3;

/** Runs `count` processes on one port and replaces those that exit. Resolves when all are ready. */
export async function runWorkers(count: number): Promise<ReadyMessage> {
  const metrics = new AggregatorRegistry();
  cluster.on('message', (worker, message: unknown) => {
    if (isIpcMessage('metrics-request', message)) void replyWithMetrics(metrics, worker, message);
  });
  setShutdownHandler(stopWorkers);
  // The first one creates what the others read: the admin token and the demonstration district.
  const first = await whenReady(cluster.fork());
  const others = isShuttingDown() ? [] : Array.from({ length: count - 1 }, () => whenReady(cluster.fork()));
  await Promise.all(others);
  restartExitedWorkers();
  return first;
}

function whenReady(worker: Worker): Promise<ReadyMessage> {
  return new Promise((resolve) => {
    worker.on('message', (message: unknown) => {
      if (isIpcMessage('ready', message)) resolve(message);
    });
    worker.once('exit', (code) => {
      if (!areAllReady && !isShuttingDown()) process.exit(code || 1);
    });
  });
}

let areAllReady = false;

function restartExitedWorkers(): void {
  areAllReady = true;
  let shortLives = 0;
  let lastStartMs = Date.now();
  cluster.on('exit', (worker, code, signal) => {
    if (isShuttingDown()) return;
    shortLives = Date.now() - lastStartMs < minLifetimeMs ? shortLives + 1 : 0;
    if (shortLives >= maxShortLives) process.exit(1);
    process.stderr.write(`Process ${worker.process.pid} exited (${signal ?? code}); starting another one.\n`);
    lastStartMs = Date.now();
    cluster.fork();
  });
}

async function stopWorkers(): Promise<void> {
  const workers = Object.values(cluster.workers ?? {}).filter((worker) => worker !== undefined);
  const exited = workers.map((worker) => new Promise((resolve) => worker.once('exit', resolve)));
  for (const worker of workers) worker.process.kill('SIGTERM');
  await Promise.all(exited);
}

async function replyWithMetrics(
  metrics: { clusterMetrics: () => Promise<string> },
  worker: Worker,
  { requestId }: MetricsRequest,
): Promise<void> {
  const text = await metrics.clusterMetrics().catch(() => null);
  worker.send({ type: 'metrics-response', requestId, text });
}
