import { fork } from 'node:child_process';
import { once } from 'node:events';
import { inRoot } from '../../scripts/bootstrap/paths.ts';
import { loadCore, pinToCore } from '../targets/cpu-affinity.ts';
import type { LoadAnswer, LoadRequest } from './messages.ts';
import type { Scenarios } from './scenarios.ts';

export type LoadProcess = {
  /** Runs one of `scenarios.ts` in the process and resolves to its result. */
  run: <Name extends keyof Scenarios>(
    name: Name,
    ...options: Parameters<Scenarios[Name]>
  ) => Promise<Awaited<ReturnType<Scenarios[Name]>>>;
  stop: () => Promise<void>;
};

type Pending = { resolve: (result: never) => void; reject: (error: Error) => void };

/** Starts the process that simulates viewers and tablets, on the core the server does not use. */
export async function startLoadProcess(): Promise<LoadProcess> {
  const child = fork(inRoot('bench', 'load', 'main.ts'), { execArgv: [], serialization: 'advanced' });
  await pinToCore(child.pid, loadCore);
  const pending = new Map<number, Pending>();
  let lastId = 0;
  child.on('message', (answer) => {
    const { id, result, error } = answer as LoadAnswer;
    if (error) pending.get(id)?.reject(new Error(error));
    else pending.get(id)?.resolve(result as never);
    pending.delete(id);
  });
  const exited = once(child, 'exit');
  return {
    run: (name, ...options) =>
      new Promise((resolve, reject) => {
        lastId += 1;
        pending.set(lastId, { resolve, reject });
        child.send({ id: lastId, name, options } satisfies LoadRequest);
      }),
    async stop() {
      child.kill('SIGKILL');
      await exited;
    },
  };
}
