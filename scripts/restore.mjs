import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ensurePackages } from './bootstrap/packages.mjs';
import { endChildrenOnSignal } from './bootstrap/processes.mjs';
import { command, Halt, say } from './bootstrap/say.mjs';
import { buildServer } from './build/build.mjs';

const usage = 'npm run restore -- --from FILE [--replace]';

endChildrenOnSignal();
await command(async () => {
  const { file, replace } = readArguments();
  await ensurePackages();
  await buildServer();
  const { onStore } = await import('./run/reach-store.mjs');
  const { restore } = await import('../server/dist/redis/backup/commands.js');
  const { clinics, days, events, keys } = await onStore((url) => restore(url, file, replace)).catch(
    (error) => {
      throw new Halt(error.message);
    },
  );
  say(
    `Brought back ${events} events of ${days} days of ${clinics} clinics (${keys} keys). Start the servers.`,
  );
});

function readArguments() {
  try {
    const { values } = parseArgs({ options: { from: { type: 'string' }, replace: { type: 'boolean' } } });
    if (values.from) return { file: resolve(values.from), replace: values.replace ?? false };
  } catch (error) {
    throw new Halt(`${error.message} Usage: ${usage}`);
  }
  throw new Halt(`Name the backup to restore. Usage: ${usage}`);
}
