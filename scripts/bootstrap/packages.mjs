import { readFile } from 'node:fs/promises';
import { npm } from './processes.mjs';
import { inRoot } from './root.mjs';
import { Halt, say } from './say.mjs';

/** Installs the npm packages when a required one is missing or differs from the lock file. */
export async function ensurePackages() {
  if (await packagesAreComplete()) return;
  say('Installing npm packages (about half a minute) …');
  const { code, output } = await npm(['ci'], { quiet: true });
  if (code === 0) return;
  process.stderr.write(output);
  throw new Halt('npm ci failed; see its output above. Check the network, then run the same command again.');
}

/** npm writes node_modules/.package-lock.json last, so an interrupted install has none. */
async function packagesAreComplete() {
  const [wanted, installed] = await Promise.all([
    packagesIn(inRoot('package-lock.json')),
    packagesIn(inRoot('node_modules', '.package-lock.json')).catch(() => ({})),
  ]);
  return Object.entries(wanted)
    .filter(([path, entry]) => path.startsWith('node_modules/') && !entry.optional)
    .every(([path, entry]) => installed[path]?.version === entry.version);
}

const packagesIn = async (file) => JSON.parse(await readFile(file, 'utf8')).packages;
