import { stopChildrenOnSignal } from './bootstrap/child-processes.mjs';
import { runCommand } from './bootstrap/cli.mjs';
import { ensureNpmPackages } from './bootstrap/npm-packages.mjs';
import { runChecks } from './check/run-checks.mjs';

stopChildrenOnSignal();
await runCommand(async () => {
  await ensureNpmPackages();
  const { failed } = await runChecks();
  return failed === 0 ? 0 : 1;
});
