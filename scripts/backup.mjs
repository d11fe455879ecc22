import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { stopChildrenOnSignal } from './bootstrap/child-processes.mjs';
import { logStep, runCommand, UserError } from './bootstrap/cli.mjs';
import { ensureNpmPackages } from './bootstrap/npm-packages.mjs';
import { buildServer } from './build/build.mjs';

const usage = 'npm run backup -- --to FILE';

stopChildrenOnSignal();
await runCommand(async () => {
  const file = readArguments();
  await ensureNpmPackages();
  await buildServer();
  const { withRedis } = await import('./run/with-redis.mjs');
  const { backUp } = await import('../server/dist/backup/backup-cli.js');
  const { clinics, days, events, keys } = await withRedis((url) => backUp(url, file)).catch((error) => {
    throw new UserError(`The backup failed: ${error.message}`);
  });
  logStep(
    `${file} holds ${events} events of ${days} days of ${clinics} clinics (${keys} keys). Keep it secret.`,
  );
});

function readArguments() {
  try {
    const { values } = parseArgs({ options: { to: { type: 'string' } } });
    if (values.to) return resolve(values.to);
  } catch (error) {
    throw new UserError(`${error.message} Usage: ${usage}`);
  }
  throw new UserError(`Give the file to write. Usage: ${usage}`);
}
