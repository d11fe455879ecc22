import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { runNpm, stopChildrenOnSignal } from './bootstrap/child-processes.mjs';
import { logStep, runCommand, UserError } from './bootstrap/cli.mjs';
import { ensureNpmPackages } from './bootstrap/npm-packages.mjs';
import { inRoot } from './bootstrap/paths.mjs';
import { ensureRedisProgram } from './bootstrap/redis-program.mjs';
import { build } from './build/build.mjs';

const usage = 'npm run bench -- [--only ROW[,ROW] | --all] [--quick] [--keep]';

const release = stopChildrenOnSignal();
await runCommand(async () => {
  const options = readArguments();
  if (process.platform !== 'linux')
    throw new UserError('The benchmark runs on Linux only: it reads CPU and memory use from /proc.');
  await ensureNpmPackages();
  await ensureBenchPackages();
  const redisProgram = await ensureRedisProgram();
  await build();
  release();
  const { bench } = await import('../bench/bench.mjs');
  return bench({ ...options, redisProgram });
});

/** The benchmark's packages stay out of the product's own install. */
async function ensureBenchPackages() {
  const [wanted, installed] = await Promise.all([
    readFile(inRoot('bench', 'package-lock.json'), 'utf8').then(JSON.parse),
    readFile(inRoot('bench', 'node_modules', '.package-lock.json'), 'utf8').then(JSON.parse, () => null),
  ]);
  const complete = Object.entries(wanted.packages).every(
    ([path, { version, optional }]) =>
      path === '' || optional || installed?.packages[path]?.version === version,
  );
  if (complete) return;
  logStep('Installing the packages of the benchmark …');
  const { code, output } = await runNpm(['ci', '--prefix', inRoot('bench')], { quiet: true });
  if (code !== 0) throw new UserError(`npm ci in bench/ failed: ${output.trim().split('\n').at(-1)}`);
}

function readArguments() {
  const options = {
    only: { type: 'string' },
    all: { type: 'boolean' },
    quick: { type: 'boolean' },
    keep: { type: 'boolean' },
  };
  try {
    const { only, all = false, quick = false, keep = false } = parseArgs({ options }).values;
    return { only: only?.split(',') ?? null, all, quick, keep };
  } catch (error) {
    throw new UserError(`${error.message} Usage: ${usage}`);
  }
}
