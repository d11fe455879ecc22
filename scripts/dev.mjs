import { spawn } from 'node:child_process';
import { childEnvironment } from './bootstrap/child-processes.mjs';
import { runCommand } from './bootstrap/cli.mjs';
import { findNodeProgram, findPackageProgram } from './bootstrap/node-program.mjs';
import { inRoot, root } from './bootstrap/paths.mjs';
import { prepare } from './bootstrap/prepare.mjs';
import { webApps } from './build/build.mjs';

await runCommand(async () => {
  const { redisProgram, release } = await prepare();
  const [{ runProduct }, { printAddresses }] = await Promise.all([
    import('./run/product.mjs'),
    import('./run/print-addresses.mjs'),
  ]);
  const watchers = [
    watch(root, findPackageProgram('typescript', 'tsc'), [
      '-b',
      '-w',
      '--preserveWatchOutput',
      'shared',
      'server',
    ]),
    ...webApps.map((app) => watch(inRoot(app), findPackageProgram('vite'), ['build', '--watch'])),
  ];
  try {
    return await runProduct({ redisProgram, release, nodeArgs: ['--watch'], whenReady: printAddresses });
  } finally {
    for (const watcher of watchers) watcher.kill();
  }
});

function watch(cwd, program, args) {
  return spawn(findNodeProgram(), [program, ...args], {
    cwd,
    env: childEnvironment(),
    stdio: ['ignore', 'inherit', 'inherit'],
  });
}
