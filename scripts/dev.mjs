import { spawn } from 'node:child_process';
import { childEnvironment } from './bootstrap/child-processes.mjs';
import { findNodeProgram, findPackageProgram } from './bootstrap/node-program.mjs';
import { inRoot, root } from './bootstrap/paths.mjs';
import { prepareProduct } from './bootstrap/prepare.mjs';
import { runCommand } from './bootstrap/run-command.mjs';
import { webApps } from './build/build.mjs';

const compilerArgs = ['-b', '-w', '--preserveWatchOutput', 'shared', 'server'];

await runCommand(
  async (release) => {
    const runProduct = await prepareProduct(release);
    const watchers = [
      watch(root, findPackageProgram('typescript', 'tsc'), compilerArgs),
      ...webApps.map((app) => watch(inRoot(app), findPackageProgram('vite'), ['build', '--watch'])),
    ];
    try {
      return await runProduct({ nodeArgs: ['--watch'] });
    } finally {
      for (const watcher of watchers) watcher.kill();
    }
  },
  { signalCode: 0 },
);

function watch(cwd, program, args) {
  const stdio = ['ignore', 'inherit', 'inherit'];
  return spawn(findNodeProgram(), [program, ...args], { cwd, env: childEnvironment(), stdio });
}
