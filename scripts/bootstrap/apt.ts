import { readdir } from 'node:fs/promises';
import { run } from './child-processes.ts';
import { logStep, UserError } from './cli.ts';

const packageListsDir = '/var/lib/apt/lists';
const quietOptions = { quiet: true, env: { DEBIAN_FRONTEND: 'noninteractive' } };

export const isRoot = (): boolean => process.getuid?.() === 0;

export const hasApt = async (): Promise<boolean> =>
  (await run('apt-get', ['--version'], quietOptions)).code === 0;

/** Runs apt-get; updates the package lists and retries once when they are missing or old. */
export async function runApt(args: readonly string[], options: { cwd?: string } = {}): Promise<void> {
  const attempt = () => run('apt-get', args, { ...quietOptions, ...options });
  if (await hasNoPackageLists()) await updatePackageLists();
  if ((await attempt()).code === 0) return;
  await updatePackageLists();
  const { code, output } = await attempt();
  if (code !== 0)
    throw new UserError(`apt-get ${args.join(' ')} failed: ${output.trim().split('\n').at(-1)}`);
}

async function updatePackageLists(): Promise<void> {
  if (!isRoot()) return;
  logStep('Updating the package lists …');
  await run('apt-get', ['update'], quietOptions);
}

async function hasNoPackageLists(): Promise<boolean> {
  const files = await readdir(packageListsDir).catch((): string[] => []);
  return !files.some((file) => file.endsWith('Packages') || file.includes('_Packages'));
}
