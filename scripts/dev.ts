import { spawn } from 'node:child_process';
import { childEnvironment } from './bootstrap/child-processes.ts';
import { packageCommand } from './bootstrap/package-command.ts';
import { inRoot, root } from './bootstrap/paths.ts';
import { prepareProduct } from './bootstrap/prepare.ts';
import { runCommand } from './bootstrap/run-command.ts';
import { webApps } from './build/build.ts';

const compilerArgs = ['-b', '-w', '--preserveWatchOutput', 'shared', 'server'];

const watch = (cwd: string, [program, args]: ReturnType<typeof packageCommand>) =>
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
