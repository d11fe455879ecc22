import { spawn } from 'node:child_process';
import { prepare } from './bootstrap/prepare.mjs';
import { childEnvironment } from './bootstrap/processes.mjs';
import { programOf, projectNode } from './bootstrap/project-node.mjs';
import { inRoot, root } from './bootstrap/root.mjs';
import { command } from './bootstrap/say.mjs';
import { webApps } from './build/build.mjs';

await command(async () => {
  const { redisProgram, release } = await prepare();
  const [{ runProduct }, { printAddresses }] = await Promise.all([
    import('./run/product.mjs'),
    import('./run/addresses.mjs'),
  ]);
  const watchers = [
    watch(root, programOf('typescript', 'tsc'), ['-b', '-w', '--preserveWatchOutput', 'shared', 'server']),
    ...webApps.map((app) => watch(inRoot(app), programOf('vite'), ['build', '--watch'])),
  ];
  try {
    return await runProduct({ redisProgram, release, nodeArgs: ['--watch'], whenReady: printAddresses });
  } finally {
    for (const watcher of watchers) watcher.kill();
  }
});

function watch(cwd, program, args) {
  return spawn(projectNode(), [program, ...args], {
    cwd,
    env: childEnvironment(),
    stdio: ['ignore', 'inherit', 'inherit'],
  });
}
