import { resolve } from 'node:path';
import { logStep, UserError } from './bootstrap/cli.ts';
import { parseArguments, runCommand } from './bootstrap/run-command.ts';
import { buildServer } from './build/build.ts';

const usage = 'npm run backup -- --to FILE';

await runCommand(async () => {
  const file = readArguments();
  await buildServer();
  const { withRedis } = await import('./run/with-redis.ts');
  const { backUp } = await import('@hannun/server/backup/backup-cli');
  const { clinics, days, events, keys } = await withRedis((url) => backUp(url, file)).catch(
    (error: Error) => {
      throw new UserError(`The backup failed: ${error.message}`);
    },
  );
  logStep(
    `${file} holds ${events} events of ${days} days of ${clinics} clinics (${keys} keys). Keep it secret.`,
  );
});

function readArguments(): string {
  const { to } = parseArguments(usage, { to: { type: 'string' } }).values;
  if (to) return resolve(to);
  throw new UserError(`Give the file to write. Usage: ${usage}`);
}
