import { readFile } from 'node:fs/promises';
import { UserError } from './bootstrap/cli.ts';
import { parseArguments, parsePositiveNumber, runCommand } from './bootstrap/run-command.ts';
import { buildShared } from './build/build.ts';

const usage = 'npm run replay -- FILE.csv [--speed N] [--url URL] [--clinic ID] [--lane ID]';

await runCommand(async (release) => {
  const options = readArguments();
  const text = await readFile(options.file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new UserError(`${options.file} cannot be read (${error.code}). Usage: ${usage}`);
  });
  await buildShared();
  release();
  const { replayLog } = await import('./replay/replay-log.ts');
  await replayLog({ ...options, text });
});

function readArguments() {
  const text = { type: 'string' } as const;
  const options = { speed: text, url: text, clinic: text, lane: text };
  const { values, positionals } = parseArguments(usage, options, { allowPositionals: true });
  const [file, ...more] = positionals;
  if (!file || more.length > 0) throw new UserError(`Give exactly one file. Usage: ${usage}`);
  const speed = parsePositiveNumber('speed', values.speed ?? '1');
  const url = values.url ?? `http://localhost:${process.env.PORT ?? 3000}`;
  return { ...values, file, speed, url };
}
