import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ensurePackages } from './bootstrap/packages.mjs';
import { endChildrenOnSignal } from './bootstrap/processes.mjs';
import { command, Halt, say } from './bootstrap/say.mjs';
import { buildServer } from './build/build.mjs';

const usage = 'npm run restore -- --from FILE [--replace] [--unpair]';

endChildrenOnSignal();
await command(async () => {
  const { file, ...how } = readArguments();
  await ensurePackages();
  await buildServer();
  const { onStore } = await import('./run/reach-store.mjs');
  const { restore } = await import('../server/dist/redis/backup/backup-cli.js');
  const { clinics, days, events, keys } = await onStore((url) => restore(url, file, how)).catch((error) => {
    throw new Halt(error.message);
  });
  say(`Restored ${events} events of ${days} days of ${clinics} clinics (${keys} keys). Start the servers.`);
  say(
    how.unpair
      ? 'No device is paired any more. Pair each device again.'
      : 'Devices are paired as in the backup, except those that were revoked in this store. Check them in the office.',
  );
});

function readArguments() {
  try {
    const { values } = parseArgs({
      options: { from: { type: 'string' }, replace: { type: 'boolean' }, unpair: { type: 'boolean' } },
    });
    const { from, replace = false, unpair = false } = values;
    if (from) return { file: resolve(from), replace, unpair };
  } catch (error) {
    throw new Halt(`${error.message} Usage: ${usage}`);
  }
  throw new Halt(`Give the backup to restore. Usage: ${usage}`);
}
