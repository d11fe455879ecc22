import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensurePackages } from './bootstrap/packages.mjs';
import { endChildrenOnSignal } from './bootstrap/processes.mjs';
import { command, Halt } from './bootstrap/say.mjs';
import { buildShared } from './build/build.mjs';

const usage = 'npm run -s backtest -- FILE.csv [--json] [--plan], or --all DIRECTORY for the table';

endChildrenOnSignal();
await command(async () => {
  const { file, all, json, plan } = readArguments();
  await withProgressAside(async () => {
    await ensurePackages();
    await buildShared();
  });
  const { run, runAll } = await import('./play/backtest.mjs');
  if (all) return runAll(await logsIn(all));
  const text = await readFile(file, 'utf8').catch(unreadable(file));
  run({ file: basename(file), text }, { json, plan });
});

/** Standard output carries the figures alone, so that another program can read them. */
async function withProgressAside(prepare) {
  const { log } = console;
  console.log = console.error;
  await prepare();
  console.log = log;
}

async function logsIn(folder) {
  const names = await readdir(folder).catch(unreadable(folder));
  const logs = names.filter((name) => name.endsWith('.csv')).sort();
  return Promise.all(logs.map(async (file) => ({ file, text: await readFile(join(folder, file), 'utf8') })));
}

function unreadable(path) {
  return (error) => {
    throw new Halt(`${path} cannot be read (${error.code}). Usage: ${usage}`);
  };
}

function readArguments() {
  const { values, positionals } = parseOrHalt();
  const { all, json = false, plan = false } = values;
  if (positionals.length + (all ? 1 : 0) !== 1) throw new Halt(`Give exactly one file. Usage: ${usage}`);
  return { file: positionals[0], all, json, plan };
}

function parseOrHalt() {
  const options = { json: { type: 'boolean' }, plan: { type: 'boolean' }, all: { type: 'string' } };
  try {
    return parseArgs({ options, allowPositionals: true });
  } catch (error) {
    throw new Halt(`${error.message} Usage: ${usage}`);
  }
}
