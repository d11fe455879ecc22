import { fork } from 'node:child_process';
import { once } from 'node:events';
import { constants, setPriority } from 'node:os';
import { join } from 'node:path';
import { ownProcess } from '../../server/src/testing/own-process.js';

/** Where a clinic's log stands. */
export type Head = readonly [epoch: number, version: number];

/** What many screens came to. */
export type Told = {
  /** How many are watching, and where the least of them stands at the clinic. */
  connected: number;
  least: Head;
  /** From the opening of a socket until it was watched, the slowest since the last `forget` (milliseconds). */
  slowestMs: number;
  /** How long their own process, which no server hurries, was held up since then. */
  stalledMs: number;
  /** How often a screen's claim of freshness was read, and how often it was wrong. */
  claims: number;
  wrong: number;
};

/** Many screens of the product's own client, in a process of their own so that they take no time from who measures. */
export type Crowd = AsyncDisposable & {
  /** Resolves once all of them are connected and show the clinic at `head` or later. */
  allShow: (head: Head) => Promise<void>;
  /** Resolves once none is connected any more. */
  allLost: () => Promise<void>;
  /** Tells the screens' judge that the clinic's log stood at `version` at `at` (milliseconds since 1970). */
  acked: (ack: { at: number; version: number }) => void;
  /** Begins the count of the slowest, and of standing still, anew. */
  forget: () => void;
  told: () => Told;
};

/** Opens so many screens of the district at this address, which begin at `epoch` of this clinic. */
export function openCrowd(url: string, count: number, clinicId: string, epoch: number): Crowd {
  // What Node was told for the tests is not for the screens: they are built ones.
  const screens = join(import.meta.dirname, 'viewers.mjs');
  const child = ownProcess(fork(screens, [url, `${count}`, clinicId, `${epoch}`], { execArgv: [] }));
  // Phones have processors of their own; here they give way to the servers and to who measures.
  setPriority(child.pid ?? 0, constants.priority.PRIORITY_LOW);
  let last: Told = { connected: 0, least: [0, 0], slowestMs: 0, stalledMs: 0, claims: 0, wrong: 0 };
  child.on('message', (told) => {
    last = told as Told;
  });
  const until = (holds: (told: Told) => boolean): Promise<void> =>
    new Promise((resolve, reject) => {
      const look = (told: unknown) => {
        if (!holds(told as Told)) return;
        child.off('message', look);
        resolve();
      };
      child.on('message', look);
      child.once('exit', () => reject(new Error('The screens ended by themselves')));
    });
  return {
    allShow: ([epoch, version]) =>
      until(({ connected, least }) => {
        const reached = least[0] > epoch || (least[0] === epoch && least[1] >= version);
        return connected === count && reached;
      }),
    allLost: () => until(({ connected }) => connected === 0),
    acked: (ack) => void child.send(ack),
    forget: () => void child.send('forget'),
    told: () => last,
    async [Symbol.asyncDispose]() {
      child.removeAllListeners();
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
    },
  };
}
