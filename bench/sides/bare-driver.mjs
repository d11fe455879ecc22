import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { projectNode } from '../../scripts/bootstrap/project-node.mjs';
import { inRoot } from '../../scripts/bootstrap/root.mjs';
import { pin, serverCore } from './pin.mjs';

/**
 * Runs one of the measurements in `servers/` that have Redis alone to do with, on the core the product would have.
 * @param {string} name its file's name
 * @param {string[]} args
 * @returns {Promise<any>} what it printed, as JSON
 */
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
