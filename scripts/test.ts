import { join } from 'node:path';
import { ensureBrowser } from './bootstrap/browser.ts';
import { run } from './bootstrap/child-processes.ts';
import { logStep } from './bootstrap/cli.ts';
import { packageCommand } from './bootstrap/package-command.ts';
import { root } from './bootstrap/paths.ts';
import { ensureRedisProgram } from './bootstrap/redis-program.ts';
import { runCommand } from './bootstrap/run-command.ts';
import { build } from './build/build.ts';
import { type CheckCounts, runChecks } from './check/run-checks.ts';

await runCommand(async () => {
  const programs = { REDIS_SERVER: await ensureRedisProgram(), CHROMIUM: await ensureBrowser() };
  const checks = await runChecks();
  await build().catch((error: unknown) => {
    console.log(`${checks.passed} passed, ${checks.failed + 1} failed`);
    throw error;
  });
  logStep('Running the tests …');
  return runVitest(programs, checks);
});

type Programs = { REDIS_SERVER: string; CHROMIUM: string };

async function runVitest(programs: Programs, { passed, failed }: CheckCounts): Promise<number> {
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
