import { readdir } from 'node:fs/promises';
import { run } from './processes.mjs';
import { Halt, say } from './say.mjs';

const lists = '/var/lib/apt/lists';
const quietly = { quiet: true, env: { DEBIAN_FRONTEND: 'noninteractive' } };

export const isRoot = () => process.getuid?.() === 0;

export const hasApt = async () => (await run('apt-get', ['--version'], quietly)).code === 0;

/** Runs apt-get; updates the package lists and retries once when they are missing or old. */
export async function apt(args, options = {}) {
  if (await noLists()) await update();
  const all = { ...quietly, ...options };
  const first = await run('apt-get', args, all);
  if (first.code === 0) return;
  await update();
  const second = await run('apt-get', args, all);
  if (second.code === 0) return;
  throw new Halt(`apt-get ${args.join(' ')} failed: ${lastLine(second.output)}`);
}

async function update() {
  if (!isRoot()) return;
  say('Updating the package lists …');
  await run('apt-get', ['update'], quietly);
}

async function noLists() {
  const files = await readdir(lists).catch(() => []);
  return !files.some((file) => file.endsWith('Packages') || file.includes('_Packages'));
}

const lastLine = (text) => text.trim().split('\n').at(-1) ?? '';
