import { readdir } from 'node:fs/promises';
import { run } from './child-processes.mjs';
import { logStep, UserError } from './cli.mjs';

const packageListsDir = '/var/lib/apt/lists';
const quietOptions = { quiet: true, env: { DEBIAN_FRONTEND: 'noninteractive' } };

export const isRoot = () => process.getuid?.() === 0;

export const hasApt = async () => (await run('apt-get', ['--version'], quietOptions)).code === 0;

/** Runs apt-get; updates the package lists and retries once when they are missing or old. */
export async function runApt(args, options = {}) {
  const attempt = () => run('apt-get', args, { ...quietOptions, ...options });
  if (await hasNoPackageLists()) await updatePackageLists();
  if ((await attempt()).code === 0) return;
  await updatePackageLists();
  const { code, output } = await attempt();
  if (code !== 0)
    throw new UserError(`apt-get ${args.join(' ')} failed: ${output.trim().split('\n').at(-1)}`);
}

async function updatePackageLists() {
  if (!isRoot()) return;
  logStep('Updating the package lists …');
  await run('apt-get', ['update'], quietOptions);
}

async function hasNoPackageLists() {
  const files = await readdir(packageListsDir).catch(() => []);
  return !files.some((file) => file.endsWith('Packages') || file.includes('_Packages'));
}
