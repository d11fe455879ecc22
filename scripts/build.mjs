import { stopChildrenOnSignal } from './bootstrap/child-processes.mjs';
import { runCommand } from './bootstrap/cli.mjs';
import { ensureNpmPackages } from './bootstrap/npm-packages.mjs';
import { build } from './build/build.mjs';

stopChildrenOnSignal();
await runCommand(async () => {
  await ensureNpmPackages();
  await build();
});
