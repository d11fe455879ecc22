import { join } from 'node:path';
import { run } from '../bootstrap/child-processes.ts';
import { logStep } from '../bootstrap/cli.ts';
import { packageCommand } from '../bootstrap/package-command.ts';
import { root } from '../bootstrap/paths.ts';
import { withTemporaryFolder } from './temporary-folder.ts';

/** Runs the tests that vitest's arguments choose; resolves to the exit code. */
export async function runVitest(args: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  logStep('Running the tests …');
  // About eighty servers start during the tests; they share compiled code.
  const NODE_COMPILE_CACHE = join(root, 'node_modules/.cache/node');
  const vitest = packageCommand('vitest', ['run', ...args]);
  return withTemporaryFolder(
    async (TMPDIR) => (await run(...vitest, { env: { ...env, NODE_COMPILE_CACHE, TMPDIR } })).code,
  );
}
