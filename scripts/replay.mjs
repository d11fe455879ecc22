import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { stopChildrenOnSignal } from './bootstrap/child-processes.mjs';
import { runCommand, UserError } from './bootstrap/cli.mjs';
import { ensureNpmPackages } from './bootstrap/npm-packages.mjs';
import { buildShared } from './build/build.mjs';

const usage = 'npm run replay -- FILE.csv [--speed N] [--url URL] [--clinic ID] [--lane ID]';

const release = stopChildrenOnSignal();
await runCommand(async () => {
  const options = readArguments();
  const text = await readFile(options.file, 'utf8').catch((error) => {
    throw new UserError(`${options.file} cannot be read (${error.code}). Usage: ${usage}`);
  });
  await ensureNpmPackages();
  await buildShared();
  release();
  const { replayLog } = await import('./replay/replay-log.mjs');
  await replayLog({ ...options, text });
});

function readArguments() {
  const names = {
    speed: { type: 'string' },
    url: { type: 'string' },
    clinic: { type: 'string' },
    lane: { type: 'string' },
  };
  const { values, positionals } = parseOrFail({ options: names, allowPositionals: true });
  const [file, ...more] = positionals;
  if (!file || more.length > 0) throw new UserError(`Give exactly one file. Usage: ${usage}`);
  const speed = Number(values.speed ?? 1);
  if (!(speed > 0)) throw new UserError(`--speed must be a number above 0, not "${values.speed}".`);
  const url = values.url ?? `http://localhost:${process.env.PORT ?? 3000}`;
  return { ...values, file, speed, url };
}

function parseOrFail(config) {
  try {
    return parseArgs(config);
  } catch (error) {
    throw new UserError(`${error.message} Usage: ${usage}`);
  }
}
