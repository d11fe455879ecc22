import { spawn } from 'node:child_process';
import { childEnvironment } from './bootstrap/child-processes.mjs';
import { packageCommand } from './bootstrap/node-program.mjs';
import { inRoot, root } from './bootstrap/paths.mjs';
import { prepareProduct } from './bootstrap/prepare.mjs';
import { runCommand } from './bootstrap/run-command.mjs';
import { webApps } from './build/build.mjs';

const compilerArgs = ['-b', '-w', '--preserveWatchOutput', 'shared', 'server'];

const watch = (cwd, [program, args]) =>
  spawn(program, args, { cwd, env: childEnvironment(), stdio: ['ignore', 'inherit', 'inherit'] });

await runCommand(
  async (release) => {
    const runProduct = await prepareProduct(release);
    const watchers = [
      watch(root, packageCommand('typescript', compilerArgs, 'tsc')),
      ...webApps.map((app) => watch(inRoot(app), packageCommand('vite', ['build', '--watch']))),
    ];
    try {
      return await runProduct({ nodeArgs: ['--watch'] });
    } finally {
      for (const watcher of watchers) watcher.kill();
    }
  },
  { signalCode: 0 },
);
