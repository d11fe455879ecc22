import cluster, { type Worker } from 'node:cluster';
import { AggregatorRegistry } from 'prom-client';
import { closeBy, isToldToEnd } from '../stop-signals.js';
import { isMessage, type MetricsWanted, type ReadyMessage } from './messages.js';

const shortLife = 5_000;
const shortLivesAllowed = 3;

/** Runs `count` processes on one port and replaces those that exit. Resolves when all are ready. */
export async function runWorkers(count: number): Promise<ReadyMessage> {
  const metrics = new AggregatorRegistry();
  cluster.on('message', (worker, message: unknown) => {
    if (isMessage('metrics-wanted', message)) void answer(metrics, worker, message);
  });
  closeBy(endWorkers);
  // The first one creates what the others read: the admin token and the demonstration district.
  const first = await ready(cluster.fork());
  const others = isToldToEnd() ? [] : Array.from({ length: count - 1 }, () => ready(cluster.fork()));
  await Promise.all(others);
  replaceTheDead();
  return first;
}

function ready(worker: Worker): Promise<ReadyMessage> {
  return new Promise((resolve) => {
    worker.on('message', (message: unknown) => {
      if (isMessage('ready', message)) resolve(message);
    });
    worker.once('exit', (code) => {
      if (!standing && !isToldToEnd()) process.exit(code || 1);
    });
  });
}

let standing = false;

function replaceTheDead(): void {
  standing = true;
  let shortLives = 0;
  let born = Date.now();
  cluster.on('exit', (worker, code, signal) => {
    if (isToldToEnd()) return;
    shortLives = Date.now() - born < shortLife ? shortLives + 1 : 0;
    if (shortLives >= shortLivesAllowed) process.exit(1);
    process.stderr.write(`Process ${worker.process.pid} exited (${signal ?? code}); starting another one.\n`);
    born = Date.now();
    cluster.fork();
  });
}

async function endWorkers(): Promise<void> {
  const workers = Object.values(cluster.workers ?? {}).filter((worker) => worker !== undefined);
  const gone = workers.map((worker) => new Promise((resolve) => worker.once('exit', resolve)));
  for (const worker of workers) worker.process.kill('SIGTERM');
  await Promise.all(gone);
}

async function answer(
  metrics: { clusterMetrics: () => Promise<string> },
  worker: Worker,
  { asked }: MetricsWanted,
): Promise<void> {
  const text = await metrics.clusterMetrics().catch(() => null);
  worker.send({ type: 'metrics-of-all', asked, text });
}
