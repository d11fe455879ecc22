import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { ensurePackages } from './bootstrap/packages.mjs';
import { endChildrenOnSignal } from './bootstrap/processes.mjs';
import { command, Halt, say } from './bootstrap/say.mjs';
import { buildShared } from './build/build.mjs';

const usage = 'npm run replay -- FILE.csv [--speed N] [--url URL] [--clinic ID] [--lane ID]';

const release = endChildrenOnSignal();
await command(async () => {
  const options = readArguments();
  const text = await readFile(options.file, 'utf8').catch((error) => {
    throw new Halt(`${options.file} cannot be read (${error.code}). Usage: ${usage}`);
  });
  await ensurePackages();
  await buildShared();
  release();
  const { replay } = await import('./play/replay.mjs');
  await replay({ ...options, text, say });
});

function readArguments() {
  const names = {
    speed: { type: 'string' },
    url: { type: 'string' },
    clinic: { type: 'string' },
    lane: { type: 'string' },
  };
  const { values, positionals } = parseOrHalt({ options: names, allowPositionals: true });
  const [file, ...more] = positionals;
  if (!file || more.length > 0) throw new Halt(`Give exactly one file. Usage: ${usage}`);
  const speed = Number(values.speed ?? 1);
  if (!(speed > 0)) throw new Halt(`--speed must be a number above 0, not "${values.speed}".`);
  const url = values.url ?? `http://localhost:${process.env.PORT ?? 3000}`;
  return { ...values, file, speed, url };
}

function parseOrHalt(config) {
  try {
    return parseArgs(config);
  } catch (error) {
    throw new Halt(`${error.message} Usage: ${usage}`);
  }
}
