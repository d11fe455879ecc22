import { cpus } from 'node:os';
import { run } from '../../scripts/bootstrap/child-processes.ts';

export type Machine = { cpu: string; cores: number; node: string; redis: string };

export async function describeMachine(redisProgram: string): Promise<Machine> {
  const { output } = await run(redisProgram, ['--version'], { quiet: true });
  const [first] = cpus();
  return {
    cpu: first?.model.trim() ?? 'unknown',
    cores: cpus().length,
    node: process.versions.node,
    redis: /v=(\S+)/.exec(output)?.[1] ?? 'unknown',
  };
}
