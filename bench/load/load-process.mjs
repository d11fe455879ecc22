import { fork } from 'node:child_process';
import { once } from 'node:events';
import { findNodeProgram } from '../../scripts/bootstrap/node-program.mjs';
import { inRoot } from '../../scripts/bootstrap/paths.mjs';
import { loadCore, pinToCore } from '../targets/cpu-affinity.mjs';

/** Starts the process that simulates viewers and tablets, on the core the server does not use. */
export async function startLoadProcess() {
  const child = fork(inRoot('bench', 'load', 'main.mjs'), {
    execPath: findNodeProgram(),
    execArgv: [],
    serialization: 'advanced',
  });
  await pinToCore(child.pid, loadCore);
  const asked = new Map();
  let asks = 0;
  child.on('message', ({ id, result, error }) => {
    const { resolve, reject } = asked.get(id);
    asked.delete(id);
    if (error) reject(new Error(error));
    else resolve(result);
  });
  const exited = once(child, 'exit');
  return {
    pid: child.pid,
    /** Runs one of `scenarios.mjs` in the process and resolves to its result. */
    play: (name, options) =>
      new Promise((resolve, reject) => {
        asks += 1;
        asked.set(asks, { resolve, reject });
        child.send({ id: asks, name, options });
      }),
    async stop() {
      child.kill('SIGKILL');
      await exited;
    },
  };
}
