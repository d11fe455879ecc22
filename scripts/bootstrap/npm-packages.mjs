import { readFile } from 'node:fs/promises';
import { runNpm } from './child-processes.mjs';
import { logStep, UserError } from './cli.mjs';
import { inRoot } from './paths.mjs';

/** Installs the npm packages when a required one is missing or differs from the lock file. */
export async function ensureNpmPackages() {
  if (await packagesAreComplete()) return;
  logStep('Installing npm packages (about half a minute) …');
  const { code, output } = await runNpm(['ci'], { quiet: true });
  if (code === 0) return;
  process.stderr.write(output);
  throw new UserError(
    'npm ci failed; see its output above. Check the network, then run the same command again.',
  );
}

/** npm writes node_modules/.package-lock.json last, so an interrupted install has none. */
async function packagesAreComplete() {
  const [wanted, installed] = await Promise.all([
    readLockedPackages(inRoot('package-lock.json')),
    readLockedPackages(inRoot('node_modules', '.package-lock.json')).catch(() => ({})),
  ]);
  return Object.entries(wanted)
    .filter(([path, entry]) => path.startsWith('node_modules/') && !entry.optional)
    .every(([path, entry]) => installed[path]?.version === entry.version);
}

const readLockedPackages = async (file) => JSON.parse(await readFile(file, 'utf8')).packages;
