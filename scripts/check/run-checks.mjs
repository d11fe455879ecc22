import { npm, run } from '../bootstrap/processes.mjs';
import { programOf, projectNode } from '../bootstrap/project-node.mjs';
import { say } from '../bootstrap/say.mjs';

const tool = (name, program, args) => () =>
  run(projectNode(), [programOf(name, program), ...args], { quiet: true });

const checks = {
  types: tool('typescript', 'tsc', ['-b']),
  'lint and format': tool('@biomejs/biome', 'biome', ['check', '--error-on-warnings', '.']),
  'unused code': tool('knip', 'knip', ['--no-progress']),
  'dependency rules': tool('dependency-cruiser', 'depcruise', [
    '--config',
    '.dependency-cruiser.mjs',
    ...['shared/src', 'server/src', 'mobile-web/src', 'web-display/src', 'e2e', 'chaos', 'scripts', 'bench'],
  ]),
  'npm lock': () => npm(['ci', '--dry-run', '--silent'], { quiet: true }),
};

export async function check() {
  say('Checking types, lint, unused code, dependency rules and the lock …');
  const results = await Promise.all(Object.entries(checks).map(one));
  const passed = results.filter(Boolean).length;
  return { passed, failed: results.length - passed };
}

async function one([name, go]) {
  const { code, output } = await go();
  console.log(code === 0 ? `✓ ${name}` : `✗ ${name}\n${output.trimEnd()}`);
  return code === 0;
}
