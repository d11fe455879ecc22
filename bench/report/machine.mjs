import { cpus } from 'node:os';
import { run } from '../../scripts/bootstrap/child-processes.mjs';

export async function describeMachine(redisProgram) {
  const { output } = await run(redisProgram, ['--version'], { quiet: true });
  const [first] = cpus();
  return {
    cpu: first?.model.trim() ?? 'unknown',
    cores: cpus().length,
    node: process.versions.node,
    redis: /v=(\S+)/.exec(output)?.[1] ?? 'unknown',
  };
}
