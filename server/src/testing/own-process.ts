import type { ChildProcess } from 'node:child_process';

const running = new Map<ChildProcess, NodeJS.Signals>();

/** Lets a program of a test's end with the tests at the latest, also where one ran out of time before it ended it. */
export function ownProcess<Child extends ChildProcess>(
  child: Child,
  ending: NodeJS.Signals = 'SIGKILL',
): Child {
  running.set(child, ending);
  child.once('exit', () => running.delete(child));
  return child;
}

process.once('exit', () => {
  for (const [child, ending] of running) child.kill(ending);
});
// This is how tests are told to end, and by itself it ends a process without a word.
process.once('SIGTERM', () => process.exit(143));
