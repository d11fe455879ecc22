import { runCommand } from './bootstrap/run-command.ts';
import { runChecks } from './check/run-checks.ts';

await runCommand(async () => {
  const { failed } = await runChecks();
  return failed === 0 ? 0 : 1;
});
