import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runNpm } from './child-processes.mjs';
import { logStep, UserError } from './cli.mjs';
import { root } from './paths.mjs';

/** Installs the npm packages of a folder when a required one is missing or differs from its lock file. */
export async function ensureNpmPackages(
  folder = root,
  notice = 'Installing npm packages (about half a minute) …',
) {
  if (await packagesAreComplete(folder)) return;
  logStep(notice);
  const { code, output } = await runNpm(['ci', '--prefix', folder], { quiet: true });
  if (code === 0) return;
  process.stderr.write(output);
  throw new UserError(
    'npm ci failed; see its output above. Check the network, then run the same command again.',
  );
}

/** npm writes node_modules/.package-lock.json last, so an interrupted install has none. */
async function packagesAreComplete(folder) {
  const [wanted, installed] = await Promise.all([
    readLockedPackages(join(folder, 'package-lock.json')),
    readLockedPackages(join(folder, 'node_modules', '.package-lock.json')).catch(() => ({})),
  ]);
  return Object.entries(wanted)
    .filter(([path, entry]) => path.startsWith('node_modules/') && !entry.optional)
    .every(([path, entry]) => installed[path]?.version === entry.version);
}

const readLockedPackages = async (file) => JSON.parse(await readFile(file, 'utf8')).packages;
