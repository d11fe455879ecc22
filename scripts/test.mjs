import { join } from 'node:path';
import { ensureBrowser } from './bootstrap/browser.mjs';
import { run } from './bootstrap/child-processes.mjs';
import { logStep } from './bootstrap/cli.mjs';
import { packageCommand } from './bootstrap/node-program.mjs';
import { ensureNpmPackages } from './bootstrap/npm-packages.mjs';
import { root } from './bootstrap/paths.mjs';
import { ensureRedisProgram } from './bootstrap/redis-program.mjs';
import { runCommand } from './bootstrap/run-command.mjs';
import { build } from './build/build.mjs';
import { runChecks } from './check/run-checks.mjs';

await runCommand(async () => {
  await ensureNpmPackages();
  const programs = { REDIS_SERVER: await ensureRedisProgram(), CHROMIUM: await ensureBrowser() };
  const checks = await runChecks();
  await build().catch((error) => {
    console.log(`${checks.passed} passed, ${checks.failed + 1} failed`);
    throw error;
  });
  logStep('Running the tests …');
  return runVitest(programs, checks);
});

async function runVitest(programs, { passed, failed }) {
  const env = {
    ...programs,
    // About eighty servers start during the tests; they share compiled code.
    NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/node'),
    CHECKS_PASSED: String(passed),
    CHECKS_FAILED: String(failed),
  };
  const { code } = await run(...packageCommand('vitest', ['run', ...process.argv.slice(2)]), { env });
  return code === 0 && failed === 0 ? 0 : 1;
}
