import { UserError } from '../scripts/bootstrap/cli.ts';
import { ensureRedisProgram } from '../scripts/bootstrap/redis-program.ts';
import { parseArguments, runCommand } from '../scripts/bootstrap/run-command.ts';
import { build } from '../scripts/build/build.ts';

const usage = 'npm run bench -- [--only ROW[,ROW] | --all] [--quick] [--keep]';

await runCommand(async (release) => {
  const options = readArguments();
  if (process.platform !== 'linux')
    throw new UserError('The benchmark runs on Linux only: it reads CPU and memory use from /proc.');
  const redisProgram = await ensureRedisProgram();
  await build();
  release();
  const { bench } = await import('./bench.ts');
  return bench({ ...options, redisProgram });
});

function readArguments() {
  const flag = { type: 'boolean', default: false } as const;
  const options = { only: { type: 'string' }, all: flag, quick: flag, keep: flag } as const;
  const { only, all, quick, keep } = parseArguments(usage, options).values;
  return { only: only?.split(','), all, quick, keep };
}
