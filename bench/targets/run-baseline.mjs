import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { findNodeProgram } from '../../scripts/bootstrap/node-program.mjs';
import { inRoot } from '../../scripts/bootstrap/paths.mjs';
import { pinToCore, serverCore } from './cpu-affinity.mjs';

/** Runs one of `programs/` that needs only Redis, on the server's core. Resolves to its JSON output. */
export async function runBaseline(name, args) {
  const child = spawn(findNodeProgram(), [inRoot('bench', 'targets', 'programs', `${name}.mjs`), ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await pinToCore(child.pid, serverCore);
  const exited = once(child, 'exit');
  const output = await text(child.stdout);
  const [code] = await exited;
  if (code !== 0) throw new Error(`${name} ended with ${code}.`);
  return JSON.parse(output);
}
