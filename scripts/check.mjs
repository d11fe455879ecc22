import { ensureNpmPackages } from './bootstrap/npm-packages.mjs';
import { runCommand } from './bootstrap/run-command.mjs';
import { runChecks } from './check/run-checks.mjs';

await runCommand(async () => {
  await ensureNpmPackages();
  const { failed } = await runChecks();
  return failed === 0 ? 0 : 1;
});
