import { ensurePackages } from './bootstrap/packages.mjs';
import { endChildrenOnSignal } from './bootstrap/processes.mjs';
import { command } from './bootstrap/say.mjs';
import { build } from './build/build.mjs';

endChildrenOnSignal();
await command(async () => {
  await ensurePackages();
  await build();
});
