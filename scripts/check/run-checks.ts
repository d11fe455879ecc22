import { type Ended, run, runNpm } from '../bootstrap/child-processes.ts';
import { logStep } from '../bootstrap/cli.ts';
import { packageCommand } from '../bootstrap/package-command.ts';

export type CheckCounts = { passed: number; failed: number };
type Check = () => Promise<Ended>;

const tool =
  (name: string, args: readonly string[], program?: string): Check =>
  () =>
    run(...packageCommand(name, args, program), { quiet: true });

const dependencyRules = '.dependency-cruiser.ts';
const cruised = 'shared/src server/src mobile-web/src web-display/src e2e chaos scripts bench'.split(' ');

const checks: Readonly<Record<string, Check>> = {
  types: tool('typescript', ['-b'], 'tsc'),
  'lint and format': tool('@biomejs/biome', ['check', '--error-on-warnings', '.'], 'biome'),
  'unused code': tool('knip', ['--no-progress']),
  'dependency rules': tool('dependency-cruiser', ['--config', dependencyRules, ...cruised], 'depcruise'),
  'npm lock': () => runNpm(['ci', '--dry-run', '--silent'], { quiet: true }),
};

export async function runChecks(): Promise<CheckCounts> {
  logStep('Checking types, lint, unused code, dependency rules and the lock …');
  const results = await Promise.all(Object.entries(checks).map(runCheck));
  const passed = results.filter(Boolean).length;
  return { passed, failed: results.length - passed };
}

async function runCheck([name, go]: [name: string, check: Check]): Promise<boolean> {
  const { code, output } = await go();
  console.log(code === 0 ? `✓ ${name}` : `✗ ${name}\n${output.trimEnd()}`);
  return code === 0;
}
