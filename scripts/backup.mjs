import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ensurePackages } from './bootstrap/packages.mjs';
import { endChildrenOnSignal } from './bootstrap/processes.mjs';
import { command, Halt, say } from './bootstrap/say.mjs';
import { buildServer } from './build/build.mjs';

const usage = 'npm run backup -- --to FILE';

endChildrenOnSignal();
await command(async () => {
  const file = readArguments();
  await ensurePackages();
  await buildServer();
  const { onStore } = await import('./run/reach-store.mjs');
  const { backUp } = await import('../server/dist/redis/backup/backup-cli.js');
  const { clinics, days, events, keys } = await onStore((url) => backUp(url, file)).catch((error) => {
    throw new Halt(`The backup failed: ${error.message}`);
  });
  say(`${file} holds ${events} events of ${days} days of ${clinics} clinics (${keys} keys). Keep it secret.`);
});

function readArguments() {
  try {
    const { values } = parseArgs({ options: { to: { type: 'string' } } });
    if (values.to) return resolve(values.to);
  } catch (error) {
    throw new Halt(`${error.message} Usage: ${usage}`);
  }
  throw new Halt(`Give the file to write. Usage: ${usage}`);
}
