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
  const pending = new Map();
  let lastId = 0;
  child.on('message', ({ id, result, error }) => {
    const { resolve, reject } = pending.get(id);
    pending.delete(id);
    if (error) reject(new Error(error));
    else resolve(result);
  });
  const exited = once(child, 'exit');
  return {
    /** Runs one of `scenarios.mjs` in the process and resolves to its result. */
    run: (name, options) =>
      new Promise((resolve, reject) => {
        lastId += 1;
        pending.set(lastId, { resolve, reject });
        child.send({ id: lastId, name, options });
      }),
    async stop() {
      child.kill('SIGKILL');
      await exited;
    },
  };
}
