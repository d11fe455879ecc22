import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { projectNode } from '../../scripts/bootstrap/project-node.mjs';
import { inRoot } from '../../scripts/bootstrap/root.mjs';
import { pin, serverCore } from './pin.mjs';

/** Runs one of `programs/` that needs only Redis, on the server's core. Resolves to its JSON output. */
export async function bareDriver(name, args) {
  const child = spawn(projectNode(), [inRoot('bench', 'sides', 'servers', `${name}.mjs`), ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await pin(child.pid, serverCore);
  const exited = once(child, 'exit');
  const output = await text(child.stdout);
  const [code] = await exited;
  if (code !== 0) throw new Error(`${name} ended with ${code}.`);
  return JSON.parse(output);
}
