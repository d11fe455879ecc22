import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { pathToFileURL } from 'node:url';
import { childEnvironment } from '../bootstrap/child-processes.mjs';
import { findNodeProgram } from '../bootstrap/node-program.mjs';
import { inRoot, root } from '../bootstrap/paths.mjs';

/** How long the server may take to answer requests in progress before it is killed. */
const stopTimeoutMs = 10_000;

/** Runs the built server as a child that ends with this process. */
export function startServer({ env, nodeArgs = [] }) {
  const watch = pathToFileURL(inRoot('scripts', 'run', 'exit-with-parent.mjs')).href;
  const child = spawn(
    findNodeProgram(),
    ['--import', watch, ...nodeArgs, inRoot('server', 'dist', 'main.js')],
    {
      cwd: root,
      env: childEnvironment({ NODE_ENV: 'production', ...env }),
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      detached: process.platform !== 'win32',
    },
  );
  const exited = once(child, 'exit').then(([code, signal]) => code ?? signal);
  const ready = new Promise((resolve) => {
    child.on('message', (message) => {
      if (message?.type === 'ready') resolve(message);
    });
  });
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGTERM');
    const timer = setTimeout(() => child.kill('SIGKILL'), stopTimeoutMs);
    await exited;
    clearTimeout(timer);
  };
  return { pid: child.pid, ready, exited, stop };
}
