import type { ChildProcess } from 'node:child_process';

const running = new Map<ChildProcess, NodeJS.Signals>();

/** Kills the child process at the latest when the tests exit, even after a timeout. */
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
// Without a handler, SIGTERM would skip the `exit` event.
process.once('SIGTERM', () => process.exit(143));
