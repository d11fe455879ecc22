import { ensureNpmPackages } from './bootstrap/npm-packages.mjs';
import { runCommand } from './bootstrap/run-command.mjs';
import { build } from './build/build.mjs';

await runCommand(async () => {
  await ensureNpmPackages();
  await build();
});
