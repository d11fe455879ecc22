import { ensureTestBrowsers } from './bootstrap/browser.ts';
import { run } from './bootstrap/child-processes.ts';
import { UserError } from './bootstrap/cli.ts';
import { packageCommand } from './bootstrap/package-command.ts';
import { ensureRedisProgram } from './bootstrap/redis-program.ts';
import { parseArguments, runCommand } from './bootstrap/run-command.ts';
import { build } from './build/build.ts';

const usage =
  'npm run chaos -- [--seed N] [--minutes M], or npm run chaos -- --viewers N, or npm run chaos -- --queue N, ' +
  'or npm run chaos -- --cuts N [--seed N]';

await runCommand(async () => {
  const wanted = readArguments();
  const REDIS_SERVER = await ensureRedisProgram();
  // This test needs a browser, so it belongs to the browser tests.
  const inBrowser = 'CHAOS_QUEUE' in wanted ? await ensureTestBrowsers() : null;
  const tests = inBrowser ? ['e2e', 'long-offline-queue'] : ['chaos'];
  await build();
  const env = { REDIS_SERVER, ...inBrowser, ...wanted };
  // Result rows are printed without a prefix, ready to be copied.
  const args = ['run', '--project', ...tests, '--disableConsoleIntercept'];
  const { code } = await run(...packageCommand('vitest', args), { env });
  return code;
});

function readArguments() {
  const text = { type: 'string' } as const;
  const options = { seed: text, minutes: text, viewers: text, queue: text, cuts: text };
  const { seed = '1', minutes = '1', viewers, queue, cuts } = parseArguments(usage, options).values;
  if (viewers !== undefined) return { CHAOS_VIEWERS: parsePositiveInteger('viewers', viewers) };
  if (queue !== undefined) return { CHAOS_QUEUE: parsePositiveInteger('queue', queue) };
  if (!Number.isSafeInteger(Number(seed)) || !(Number(minutes) > 0))
    throw new UserError(`--seed must be a whole number and --minutes a number above 0. Usage: ${usage}`);
  return cuts === undefined
    ? { CHAOS_SEED: seed, CHAOS_MINUTES: minutes }
    : { CHAOS_SEED: seed, CHAOS_CUTS: parsePositiveInteger('cuts', cuts) };
}

function parsePositiveInteger(name: string, text: string): string {
  const number = Number(text);
  if (Number.isSafeInteger(number) && number > 0) return String(number);
  throw new UserError(`--${name} must be a whole number above 0, not "${text}". Usage: ${usage}`);
}
