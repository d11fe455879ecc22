import { resolve } from 'node:path';
import { logStep, UserError } from './bootstrap/cli.ts';
import { parseArguments, runCommand } from './bootstrap/run-command.ts';
import { buildServer } from './build/build.ts';

const usage = 'npm run restore -- --from FILE [--replace] [--unpair]';

await runCommand(async () => {
  const { file, ...how } = readArguments();
  await buildServer();
  const { withRedis } = await import('./run/with-redis.ts');
  const { restore } = await import('@hannun/server/backup/backup-cli');
  const { clinics, days, events, keys } = await withRedis((url) => restore(url, file, how)).catch(
    (error: Error) => {
      throw new UserError(error.message);
    },
  );
  logStep(
    `Restored ${events} events of ${days} days of ${clinics} clinics (${keys} keys). Start the servers.`,
  );
  logStep(
    how.unpair
      ? 'No device is paired any more. Pair each device again.'
      : 'Devices are paired as in the backup, except those that were revoked in this store. Check them in the office.',
  );
});

function readArguments() {
  const flag = { type: 'boolean' } as const;
  const options = { from: { type: 'string' }, replace: flag, unpair: flag } as const;
  const { from, replace = false, unpair = false } = parseArguments(usage, options).values;
  if (from) return { file: resolve(from), replace, unpair };
  throw new UserError(`Give the backup to restore. Usage: ${usage}`);
}
