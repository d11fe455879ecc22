import { parseArgs } from 'node:util';
import { ensurePackages } from './bootstrap/packages.mjs';
import { endChildrenOnSignal, run } from './bootstrap/processes.mjs';
import { programOf, projectNode } from './bootstrap/project-node.mjs';
import { ensureRedisProgram } from './bootstrap/redis-program.mjs';
import { command, Halt } from './bootstrap/say.mjs';
import { build } from './build/build.mjs';

const usage = 'npm run chaos -- [--seed N] [--minutes M]';

endChildrenOnSignal();
await command(async () => {
  const { seed, minutes } = readArguments();
  await ensurePackages();
  const REDIS_SERVER = await ensureRedisProgram();
  await build();
  const env = { REDIS_SERVER, CHAOS_SEED: String(seed), CHAOS_MINUTES: String(minutes) };
  const { code } = await run(projectNode(), [programOf('vitest'), 'run', '--project', 'chaos'], { env });
  return code;
});

function readArguments() {
  const options = { seed: { type: 'string' }, minutes: { type: 'string' } };
  const { values } = parseOrHalt({ options });
  const seed = Number(values.seed ?? 1);
  const minutes = Number(values.minutes ?? 1);
  if (!Number.isSafeInteger(seed) || !(minutes > 0)) {
    throw new Halt(`--seed is a whole number and --minutes a number above 0. Usage: ${usage}`);
  }
  return { seed, minutes };
}

function parseOrHalt(config) {
  try {
    return parseArgs(config);
  } catch (error) {
    throw new Halt(`${error.message} Usage: ${usage}`);
  }
}
