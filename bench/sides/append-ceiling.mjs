import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { projectNode } from '../../scripts/bootstrap/project-node.mjs';
import { inRoot } from '../../scripts/bootstrap/root.mjs';
import { pin, serverCore } from './pin.mjs';

/**
 * How fast the product's own append script runs through the bare driver, on the core the product would have.
 * @param {{ redisUrl: string, inFlight: number, seconds: number }} options
 * @returns {Promise<{ perSecond: number, p50: number, p99: number }>}
 */
export async function appendCeiling({ redisUrl, inFlight, seconds }) {
  const child = spawn(
    projectNode(),
    [inRoot('bench', 'sides', 'servers', 'append-script.mjs'), redisUrl, String(inFlight), String(seconds)],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  await pin(child.pid, serverCore);
  const exited = once(child, 'exit');
  const output = await text(child.stdout);
  const [code] = await exited;
  if (code !== 0) throw new Error(`The append script's measurement ended with ${code}.`);
  return JSON.parse(output);
}
