import { run, runNpm } from '../bootstrap/child-processes.mjs';
import { logStep } from '../bootstrap/cli.mjs';
import { findNodeProgram, findPackageProgram } from '../bootstrap/node-program.mjs';

const tool = (name, program, args) => () =>
  run(findNodeProgram(), [findPackageProgram(name, program), ...args], { quiet: true });

const checks = {
  types: tool('typescript', 'tsc', ['-b']),
  'lint and format': tool('@biomejs/biome', 'biome', ['check', '--error-on-warnings', '.']),
  'unused code': tool('knip', 'knip', ['--no-progress']),
  'dependency rules': tool('dependency-cruiser', 'depcruise', [
    '--config',
    '.dependency-cruiser.mjs',
    ...['shared/src', 'server/src', 'mobile-web/src', 'web-display/src', 'e2e', 'chaos', 'scripts', 'bench'],
  ]),
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
