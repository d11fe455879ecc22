import { ensurePackages } from './bootstrap/packages.mjs';
import { endChildrenOnSignal } from './bootstrap/processes.mjs';
import { command } from './bootstrap/say.mjs';
import { check } from './check/run-checks.mjs';

endChildrenOnSignal();
await command(async () => {
  await ensurePackages();
  const { failed } = await check();
  return failed === 0 ? 0 : 1;
});
