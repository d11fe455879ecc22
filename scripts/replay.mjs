import { readFile } from 'node:fs/promises';
import { UserError } from './bootstrap/cli.mjs';
import { ensureNpmPackages } from './bootstrap/npm-packages.mjs';
import { parseArguments, parsePositiveNumber, runCommand } from './bootstrap/run-command.mjs';
import { buildShared } from './build/build.mjs';

const usage = 'npm run replay -- FILE.csv [--speed N] [--url URL] [--clinic ID] [--lane ID]';

await runCommand(async (release) => {
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
  const text = { type: 'string' };
  const options = { speed: text, url: text, clinic: text, lane: text };
  const { values, positionals } = parseArguments(usage, options, { allowPositionals: true });
  const [file, ...more] = positionals;
  if (!file || more.length > 0) throw new UserError(`Give exactly one file. Usage: ${usage}`);
  const speed = parsePositiveNumber('speed', values.speed ?? 1);
  const url = values.url ?? `http://localhost:${process.env.PORT ?? 3000}`;
  return { ...values, file, speed, url };
}
