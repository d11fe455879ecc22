import { spawn } from 'node:child_process';
import { childEnvironment } from './bootstrap/child-processes.ts';
import { packageCommand } from './bootstrap/package-command.ts';
import { inRoot, root } from './bootstrap/paths.ts';
import { prepareProduct } from './bootstrap/prepare.ts';
import { runCommand } from './bootstrap/run-command.ts';
import { buildServer } from './build/build.ts';
import { findFreePort } from './run/settings.ts';

await runCommand(
  async (release) => {
    const runProduct = await prepareProduct(release, buildServer);
    const { startPageServer } = await import('./dev/page-server.ts');
    const serverPort = await findFreePort();
    const pages = await startPageServer({
      port: Number(process.env.PORT ?? 3000),
      host: process.env.HOST ?? '0.0.0.0',
      serverUrl: `http://127.0.0.1:${serverPort}`,
    });
    const compiler = watchServer();
    try {
      const serverEnv = { PORT: String(serverPort), HOST: '127.0.0.1' };
      const serverMain = inRoot('server', 'dist', 'main.js');
      return await runProduct({ nodeArgs: ['--watch'], serverMain, serverEnv, pagesPort: pages.port });
    } finally {
      compiler.kill();
      await pages.close();
    }
  },
  { signalCode: 0 },
);

/** Compiles the server whenever it changes; Node then restarts it. */
function watchServer() {
  const watchArgs = ['-b', '-w', '--preserveWatchOutput', 'shared', 'server'];
  const [program, args] = packageCommand('typescript', watchArgs, 'tsc');
  return spawn(program, args, {
    cwd: root,
    env: childEnvironment(),
    stdio: ['ignore', 'inherit', 'inherit'],
  });
}
