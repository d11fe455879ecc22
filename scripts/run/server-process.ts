import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { pathToFileURL } from 'node:url';
import { isIpcMessage, type ReadyMessage } from '@hannun/server/workers/ipc-messages';
import { childEnvironment } from '../bootstrap/child-processes.ts';
import { inRoot, root } from '../bootstrap/paths.ts';

/** How long the server may take to answer requests in progress before it is killed. */
const stopTimeoutMs = 10_000;

export type RunningServer = {
  pid: number;
  ready: Promise<ReadyMessage>;
  /** Its exit code, or the signal that ended it. */
  exited: Promise<number | NodeJS.Signals>;
  stop: () => Promise<void>;
};

type ServerOptions = {
  env: NodeJS.ProcessEnv;
  nodeArgs?: readonly string[];
  /** The file to run: the bundled server unless another is named. */
  main?: string | undefined;
};

/** Runs the built server as a child that ends with this process. */
export function startServer({
  env,
  nodeArgs = [],
  main = inRoot('server', 'dist', 'bundle', 'main.js'),
}: ServerOptions): RunningServer {
  const watch = pathToFileURL(inRoot('scripts', 'run', 'exit-with-parent.mjs')).href;
  const child = spawn(process.execPath, ['--import', watch, ...nodeArgs, main], {
    cwd: root,
    env: childEnvironment({ NODE_ENV: 'production', ...env }),
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    detached: process.platform !== 'win32',
  });
  const exited = once(child, 'exit').then(([code, signal]) => code ?? signal);
  const ready = new Promise<ReadyMessage>((resolve) => {
    child.on('message', (message) => {
      if (isIpcMessage('ready', message)) resolve(message);
    });
  });
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGTERM');
    const timer = setTimeout(() => child.kill('SIGKILL'), stopTimeoutMs);
    await exited;
    clearTimeout(timer);
  };
  return { pid: child.pid ?? 0, ready, exited, stop };
}
