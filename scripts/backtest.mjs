import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { UserError } from './bootstrap/cli.mjs';
import { ensureNpmPackages } from './bootstrap/npm-packages.mjs';
import { parseArguments, runCommand } from './bootstrap/run-command.mjs';
import { buildShared } from './build/build.mjs';

const usage = 'npm run -s backtest -- FILE.csv [--json] [--plan], or --all DIRECTORY for the table';

await runCommand(async () => {
  const { file, all, json, plan } = readArguments();
  await withLogsOnStderr(async () => {
    await ensureNpmPackages();
    await buildShared();
  });
  const { runBacktest, runBacktests } = await import('./backtest/run-backtest.mjs');
  if (all) return runBacktests(await readLogs(all));
  const text = await readFile(file, 'utf8').catch(failUnreadable(file));
  runBacktest({ file: basename(file), text }, { json, plan });
});

/** Standard output carries the figures alone, so that another program can read them. */
async function withLogsOnStderr(prepare) {
  const { log } = console;
  console.log = console.error;
  await prepare();
  console.log = log;
}

async function readLogs(folder) {
  const names = await readdir(folder).catch(failUnreadable(folder));
  const logs = names.filter((name) => name.endsWith('.csv')).sort();
  return Promise.all(logs.map(async (file) => ({ file, text: await readFile(join(folder, file), 'utf8') })));
}

function failUnreadable(path) {
  return (error) => {
    throw new UserError(`${path} cannot be read (${error.code}). Usage: ${usage}`);
  };
}

function readArguments() {
  const options = { json: { type: 'boolean' }, plan: { type: 'boolean' }, all: { type: 'string' } };
  const { values, positionals } = parseArguments(usage, options, { allowPositionals: true });
  const { all, json = false, plan = false } = values;
  if (positionals.length + (all ? 1 : 0) !== 1) throw new UserError(`Give exactly one file. Usage: ${usage}`);
  return { file: positionals[0], all, json, plan };
}
