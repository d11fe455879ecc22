import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { NamedLog } from './backtest/run-backtest.ts';
import { UserError } from './bootstrap/cli.ts';
import { parseArguments, runCommand } from './bootstrap/run-command.ts';
import { buildShared } from './build/build.ts';

const usage =
  'npm run -s backtest -- FILE.csv [--json] [--plan], --all DIRECTORY for the table, or --go [DIRECTORY] for ‘go now?’';

await runCommand(async () => {
  const { file, all, json, plan, go } = readArguments();
  await withLogsOnStderr(buildShared);
  const { runBacktest, runBacktests } = await import('./backtest/run-backtest.ts');
  if (go) {
    const { runGoBacktest } = await import('./backtest/run-go-backtest.ts');
    return runGoBacktest(file ? await readLogs(file) : []);
  }
  if (all) return runBacktests(await readLogs(all));
  const text = await readFile(file, 'utf8').catch(failUnreadable(file));
  runBacktest({ file: basename(file), text }, { json, plan });
});

/** Standard output carries the figures alone, so that another program can read them. */
async function withLogsOnStderr(prepare: () => Promise<void>): Promise<void> {
  const { log } = console;
  console.log = console.error;
  await prepare();
  console.log = log;
}

async function readLogs(folder: string): Promise<NamedLog[]> {
  const names = await readdir(folder).catch(failUnreadable(folder));
  const logs = names.filter((name) => name.endsWith('.csv')).sort();
  return Promise.all(logs.map(async (file) => ({ file, text: await readFile(join(folder, file), 'utf8') })));
}

function failUnreadable(path: string) {
  return (error: NodeJS.ErrnoException): never => {
    throw new UserError(`${path} cannot be read (${error.code}). Usage: ${usage}`);
  };
}

function readArguments() {
  const options = {
    json: { type: 'boolean' },
    plan: { type: 'boolean' },
    all: { type: 'string' },
    go: { type: 'boolean' },
  } as const;
  const { values, positionals } = parseArguments(usage, options, { allowPositionals: true });
  const { all, json = false, plan = false, go = false } = values;
  const [file = ''] = positionals;
  if (go ? positionals.length > 1 || all : positionals.length + (all ? 1 : 0) !== 1)
    throw new UserError(`Give exactly one file. Usage: ${usage}`);
  return { file, all, json, plan, go };
}
