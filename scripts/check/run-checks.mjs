import { run, runNpm } from '../bootstrap/child-processes.mjs';
import { logStep } from '../bootstrap/cli.mjs';
import { packageCommand } from '../bootstrap/node-program.mjs';

const tool = (name, args, program) => () => run(...packageCommand(name, args, program), { quiet: true });

const dependencyRules = '.dependency-cruiser.mjs';
const cruised = 'shared/src server/src mobile-web/src web-display/src e2e chaos scripts bench'.split(' ');

const checks = {
  types: tool('typescript', ['-b'], 'tsc'),
  'lint and format': tool('@biomejs/biome', ['check', '--error-on-warnings', '.'], 'biome'),
  'unused code': tool('knip', ['--no-progress']),
  'dependency rules': tool('dependency-cruiser', ['--config', dependencyRules, ...cruised], 'depcruise'),
  'npm lock': () => runNpm(['ci', '--dry-run', '--silent'], { quiet: true }),
};

export async function runChecks() {
  logStep('Checking types, lint, unused code, dependency rules and the lock …');
  const results = await Promise.all(Object.entries(checks).map(runCheck));
  const passed = results.filter(Boolean).length;
  return { passed, failed: results.length - passed };
}

async function runCheck([name, go]) {
  const { code, output } = await go();
  console.log(code === 0 ? `✓ ${name}` : `✗ ${name}\n${output.trimEnd()}`);
  return code === 0;
}
