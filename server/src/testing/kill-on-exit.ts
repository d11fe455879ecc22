import type { ChildProcess } from 'node:child_process';

const signalByChild = new Map<ChildProcess, NodeJS.Signals>();

/** Kills the child process at the latest when the tests exit, even after a timeout. */
export function killOnExit<Child extends ChildProcess>(
  child: Child,
  signal: NodeJS.Signals = 'SIGKILL',
): Child {
  signalByChild.set(child, signal);
  child.once('exit', () => signalByChild.delete(child));
  return child;
}

process.once('exit', () => {
  for (const [child, ending] of signalByChild) child.kill(ending);
});
// Without a handler, SIGTERM would skip the `exit` event.
process.once('SIGTERM', () => process.exit(143));
