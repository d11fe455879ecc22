import { UserError } from './bootstrap/cli.mjs';
import { ensureNpmPackages } from './bootstrap/npm-packages.mjs';
import { inRoot } from './bootstrap/paths.mjs';
import { ensureRedisProgram } from './bootstrap/redis-program.mjs';
import { parseArguments, runCommand } from './bootstrap/run-command.mjs';
import { build } from './build/build.mjs';

const usage = 'npm run bench -- [--only ROW[,ROW] | --all] [--quick] [--keep]';

await runCommand(async (release) => {
  const options = readArguments();
  if (process.platform !== 'linux')
    throw new UserError('The benchmark runs on Linux only: it reads CPU and memory use from /proc.');
  await ensureNpmPackages();
  // Its packages stay out of the product's own install.
  await ensureNpmPackages(inRoot('bench'), 'Installing the packages of the benchmark …');
  const redisProgram = await ensureRedisProgram();
  await build();
  release();
  const { bench } = await import('../bench/bench.mjs');
  return bench({ ...options, redisProgram });
});

function readArguments() {
  const flag = { type: 'boolean', default: false };
  const { values } = parseArguments(usage, { only: { type: 'string' }, all: flag, quick: flag, keep: flag });
  return { ...values, only: values.only?.split(',') };
}
