import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { inRoot } from '../../scripts/bootstrap/paths.ts';
import { pinToCore, serverCore } from './cpu-affinity.ts';

/** What each of these programs prints. */
type BaselineResults = {
  'append-script': { perSecond: number; p50: number; p99: number };
  'bare-read': { cpuMicros: number; entries: number };
};

/** Runs one of `programs/` that needs only Redis, on the server's core. Resolves to its JSON output. */
export async function runBaseline<Name extends keyof BaselineResults>(
  name: Name,
  args: readonly string[],
): Promise<BaselineResults[Name]> {
  const child = spawn(process.execPath, [inRoot('bench', 'targets', 'programs', `${name}.ts`), ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await pinToCore(child.pid, serverCore);
  const exited = once(child, 'exit');
  const output = await text(child.stdout);
  const [code] = await exited;
  if (code !== 0) throw new Error(`${name} ended with ${code}.`);
  return JSON.parse(output);
}
