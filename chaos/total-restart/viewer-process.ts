import { fork } from 'node:child_process';
import { once } from 'node:events';
import { constants, setPriority } from 'node:os';
import { join } from 'node:path';
import { killOnExit } from '../../server/src/testing/kill-on-exit.js';

/** `atMs`: milliseconds since 1970. */
export type Acked = { atMs: number; version: number };

export type LogHead = readonly [epoch: number, version: number];

export type ViewerStats = {
  connected: number;
  oldest: LogHead;
  /** From opening a socket to its watch, since the last reset. */
  slowestMs: number;
  /** How long their own process, independent of any server, was blocked since then. */
  stalledMs: number;
  /** How many freshness claims were read, and how many were wrong. */
  claims: number;
  wrong: number;
};

/**
 * Many screens of the product's client, in their own process so that they do not slow down the measurement.
 */
export type ViewerProcess = AsyncDisposable & {
  /** Resolves once all are connected and show the clinic at `head` or later. */
  waitUntilAllShow: (head: LogHead) => Promise<void>;
  waitUntilAllLost: () => Promise<void>;
  acked: (ack: Acked) => void;
  resetStats: () => void;
  stats: () => ViewerStats;
};

export function startViewerProcess(
  url: string,
  count: number,
  clinicId: string,
  epoch: number,
): ViewerProcess {
  // The test's Node flags are not for the screens, which Node runs as they are, on the built client.
  const screens = join(import.meta.dirname, 'viewers.ts');
  const child = killOnExit(fork(screens, [url, `${count}`, clinicId, `${epoch}`], { execArgv: [] }));
  // Real phones have their own processors; here they yield to servers and measurement.
  setPriority(child.pid ?? 0, constants.priority.PRIORITY_LOW);
  let last: ViewerStats = { connected: 0, oldest: [0, 0], slowestMs: 0, stalledMs: 0, claims: 0, wrong: 0 };
  child.on('message', (stats) => {
    last = stats as ViewerStats;
  });
  const until = (holds: (stats: ViewerStats) => boolean): Promise<void> =>
    new Promise((resolve, reject) => {
      const onMessage = (stats: unknown) => {
        if (!holds(stats as ViewerStats)) return;
        child.off('message', onMessage);
        resolve();
      };
      child.on('message', onMessage);
      child.once('exit', () => reject(new Error('The screens stopped unexpectedly')));
    });
  return {
    waitUntilAllShow: ([epoch, version]) =>
      until(({ connected, oldest }) => {
        const reached = oldest[0] > epoch || (oldest[0] === epoch && oldest[1] >= version);
        return connected === count && reached;
      }),
    waitUntilAllLost: () => until(({ connected }) => connected === 0),
    acked: (ack) => void child.send(ack),
    resetStats: () => void child.send('reset'),
    stats: () => last,
    async [Symbol.asyncDispose]() {
      child.removeAllListeners();
      const exited = once(child, 'exit');
      child.kill('SIGKILL');
      await exited;
    },
  };
}
