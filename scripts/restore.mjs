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
  const { restore } = await import('../server/dist/redis/backup/commands.js');
  const { clinics, days, events, keys } = await onStore((url) => restore(url, file, how)).catch((error) => {
    throw new Halt(error.message);
  });
  say(
    `Brought back ${events} events of ${days} days of ${clinics} clinics (${keys} keys). Start the servers.`,
  );
  say(
    how.unpair
      ? 'No device is paired: pair each anew.'
      : 'Devices are paired as they were in the backup, but for those this store knew as revoked. Look through them in the office.',
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
  throw new Halt(`Name the backup to restore. Usage: ${usage}`);
}
