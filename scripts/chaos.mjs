import { parseArgs } from 'node:util';
import { ensureBrowser } from './bootstrap/browser.mjs';
import { run, stopChildrenOnSignal } from './bootstrap/child-processes.mjs';
import { runCommand, UserError } from './bootstrap/cli.mjs';
import { findNodeProgram, findPackageProgram } from './bootstrap/node-program.mjs';
import { ensureNpmPackages } from './bootstrap/npm-packages.mjs';
import { ensureRedisProgram } from './bootstrap/redis-program.mjs';
import { build } from './build/build.mjs';

const usage =
  'npm run chaos -- [--seed N] [--minutes M], or npm run chaos -- --viewers N, or npm run chaos -- --queue N, ' +
  'or npm run chaos -- --cuts N [--seed N]';

stopChildrenOnSignal();
await runCommand(async () => {
  const wanted = readArguments();
  await ensureNpmPackages();
  const REDIS_SERVER = await ensureRedisProgram();
  // This test needs a browser, so it belongs to the browser tests.
  const inBrowser = wanted.CHAOS_QUEUE ? { CHROMIUM: await ensureBrowser() } : null;
  const tests = inBrowser ? ['e2e', 'long-offline-queue'] : ['chaos'];
  await build();
  const env = { REDIS_SERVER, ...inBrowser, ...wanted };
  // Result rows are printed without a prefix, ready to be copied.
  const program = [findPackageProgram('vitest'), 'run', '--project', ...tests, '--disableConsoleIntercept'];
  const { code } = await run(findNodeProgram(), program, { env });
  return code;
});

function readArguments() {
  const text = { type: 'string' };
  const { values } = parseOrFail({
    options: { seed: text, minutes: text, viewers: text, queue: text, cuts: text },
  });
  if (values.viewers !== undefined) return { CHAOS_VIEWERS: parsePositiveInteger('viewers', values.viewers) };
  if (values.queue !== undefined) return { CHAOS_QUEUE: parsePositiveInteger('queue', values.queue) };
  const seed = Number(values.seed ?? 1);
  const minutes = Number(values.minutes ?? 1);
  if (values.cuts !== undefined && Number.isSafeInteger(seed))
    return { CHAOS_CUTS: parsePositiveInteger('cuts', values.cuts), CHAOS_SEED: String(seed) };
  if (!Number.isSafeInteger(seed) || !(minutes > 0)) {
    throw new UserError(`--seed must be a whole number and --minutes a number above 0. Usage: ${usage}`);
  }
  return { CHAOS_SEED: String(seed), CHAOS_MINUTES: String(minutes) };
}

function parsePositiveInteger(name, text) {
  const number = Number(text);
  if (Number.isSafeInteger(number) && number > 0) return String(number);
  throw new UserError(`--${name} must be a whole number above 0, not "${text}". Usage: ${usage}`);
}

function parseOrFail(config) {
  try {
    return parseArgs(config);
  } catch (error) {
    throw new UserError(`${error.message} Usage: ${usage}`);
  }
}
