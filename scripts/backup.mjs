import { resolve } from 'node:path';
import { logStep, UserError } from './bootstrap/cli.mjs';
import { ensureNpmPackages } from './bootstrap/npm-packages.mjs';
import { parseArguments, runCommand } from './bootstrap/run-command.mjs';
import { buildServer } from './build/build.mjs';

const usage = 'npm run backup -- --to FILE';

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
  const { to } = parseArguments(usage, { to: { type: 'string' } }).values;
  if (to) return resolve(to);
  throw new UserError(`Give the file to write. Usage: ${usage}`);
}
