import { parseArgs } from 'node:util';
import { ensureBrowser } from './bootstrap/browser.mjs';
import { ensurePackages } from './bootstrap/packages.mjs';
import { endChildrenOnSignal, run } from './bootstrap/processes.mjs';
import { programOf, projectNode } from './bootstrap/project-node.mjs';
import { ensureRedisProgram } from './bootstrap/redis-program.mjs';
import { command, Halt } from './bootstrap/say.mjs';
import { build } from './build/build.mjs';

const usage =
  'npm run chaos -- [--seed N] [--minutes M], or npm run chaos -- --viewers N, or npm run chaos -- --queue N, ' +
  'or npm run chaos -- --cuts N [--seed N]';

endChildrenOnSignal();
await command(async () => {
  const wanted = readArguments();
  await ensurePackages();
  const REDIS_SERVER = await ensureRedisProgram();
  // This test needs a browser, so it belongs to the browser tests.
  const inBrowser = wanted.CHAOS_QUEUE ? { CHROMIUM: await ensureBrowser() } : null;
  const tests = inBrowser ? ['e2e', 'long-queue'] : ['chaos'];
  await build();
  const env = { REDIS_SERVER, ...inBrowser, ...wanted };
  // Result rows are printed without a prefix, ready to be copied.
  const program = [programOf('vitest'), 'run', '--project', ...tests, '--disableConsoleIntercept'];
  const { code } = await run(projectNode(), program, { env });
  return code;
});

function readArguments() {
  const text = { type: 'string' };
  const { values } = parseOrHalt({
    options: { seed: text, minutes: text, viewers: text, queue: text, cuts: text },
  });
  if (values.viewers !== undefined) return { CHAOS_VIEWERS: wholeNumber('viewers', values.viewers) };
  if (values.queue !== undefined) return { CHAOS_QUEUE: wholeNumber('queue', values.queue) };
  const seed = Number(values.seed ?? 1);
  const minutes = Number(values.minutes ?? 1);
  if (values.cuts !== undefined && Number.isSafeInteger(seed))
    return { CHAOS_CUTS: wholeNumber('cuts', values.cuts), CHAOS_SEED: String(seed) };
  if (!Number.isSafeInteger(seed) || !(minutes > 0)) {
    throw new Halt(`--seed must be a whole number and --minutes a number above 0. Usage: ${usage}`);
  }
  return { CHAOS_SEED: String(seed), CHAOS_MINUTES: String(minutes) };
}

function wholeNumber(name, text) {
  const number = Number(text);
  if (Number.isSafeInteger(number) && number > 0) return String(number);
  throw new Halt(`--${name} must be a whole number above 0, not "${text}". Usage: ${usage}`);
}

function parseOrHalt(config) {
  try {
    return parseArgs(config);
  } catch (error) {
    throw new Halt(`${error.message} Usage: ${usage}`);
  }
}
