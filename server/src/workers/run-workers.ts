import cluster, { type Worker } from 'node:cluster';
import { AggregatorRegistry } from 'prom-client';
import { closeBy, isToldToEnd } from '../stop-signals.js';
import { isMessage, type MetricsWanted, type ReadyMessage } from './messages.js';

/** A worker that lives shorter than this (milliseconds) was not worth starting. */
const shortLife = 5_000;
/** So many of those in a row, and the server ends as a single process would. */
const shortLivesAllowed = 3;

/**
 * Runs so many processes on one port, replaces those that die, and ends them with itself.
 * @returns what the first of them told when it was ready, once all are
 */
export async function runWorkers(count: number): Promise<ReadyMessage> {
  const metrics = new AggregatorRegistry();
  cluster.on('message', (worker, message: unknown) => {
    if (isMessage('metrics-wanted', message)) void answer(metrics, worker, message);
  });
  closeBy(endWorkers);
  // The first one makes what all of them find: the office's token, the seeded district.
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
    // Before all stand, whatever ends one of them ends the start; it has said why.
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
    process.stderr.write(
      `Process ${worker.process.pid} ended (${signal ?? code}); another takes its place.\n`,
    );
    born = Date.now();
    cluster.fork();
  });
}

/** Each worker answers what is under way first. */
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
  // One that does not tell in time must not take the others' figures with it: the asker then gives its own.
  const text = await metrics.clusterMetrics().catch(() => null);
  worker.send({ type: 'metrics-of-all', asked, text });
}
