import { join } from 'node:path';
import { ensureBrowser } from './bootstrap/browser.mjs';
import { ensurePackages } from './bootstrap/packages.mjs';
import { endChildrenOnSignal, run } from './bootstrap/processes.mjs';
import { programOf, projectNode } from './bootstrap/project-node.mjs';
import { ensureRedisProgram } from './bootstrap/redis-program.mjs';
import { root } from './bootstrap/root.mjs';
import { command, say } from './bootstrap/say.mjs';
import { build } from './build/build.mjs';
import { check } from './check/run-checks.mjs';

endChildrenOnSignal();
await command(async () => {
  await ensurePackages();
  const programs = { REDIS_SERVER: await ensureRedisProgram(), CHROMIUM: await ensureBrowser() };
  const checks = await check();
  await build().catch((error) => {
    console.log(`${checks.passed} passed, ${checks.failed + 1} failed`);
    throw error;
  });
  say('Running the tests …');
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
  const filters = process.argv.slice(2);
  const { code } = await run(projectNode(), [programOf('vitest'), 'run', ...filters], { env });
  return code === 0 && failed === 0 ? 0 : 1;
}
