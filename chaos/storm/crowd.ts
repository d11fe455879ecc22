import { fork } from 'node:child_process';
import { once } from 'node:events';
import { constants, setPriority } from 'node:os';
import { join } from 'node:path';
import { ownProcess } from '../../server/src/testing/own-process.js';

/** Where a clinic's log stands. */
export type Head = readonly [epoch: number, version: number];
type Told = { connected: number; least: Head };

/** Many screens, in a process of their own so that they take no time from who measures. */
export type Crowd = AsyncDisposable & {
  /** Resolves once all of them are connected and show the clinic at `head` or later. */
  allShow: (head: Head) => Promise<void>;
  /** Resolves once none is connected any more. */
  allLost: () => Promise<void>;
};

/** Opens so many screens of the district at this address. */
export function openCrowd(url: string, count: number, clinicId: string): Crowd {
  // What Node was told for the tests is not for the screens: they are built ones.
  const screens = join(import.meta.dirname, 'viewers.mjs');
  const child = ownProcess(fork(screens, [url, String(count), clinicId], { execArgv: [] }));
  // Phones have processors of their own; here they give way to the servers and to who measures.
  setPriority(child.pid ?? 0, constants.priority.PRIORITY_LOW);
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
    async [Symbol.asyncDispose]() {
      child.removeAllListeners();
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
    },
  };
}
