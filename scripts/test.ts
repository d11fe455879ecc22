import { ensureTestBrowsers } from './bootstrap/browser.ts';
import { ensureRedisProgram } from './bootstrap/redis-program.ts';
import { runCommand } from './bootstrap/run-command.ts';
import { build } from './build/build.ts';
import { runChecks } from './check/run-checks.ts';
import { runVitest } from './test/run-vitest.ts';

await runCommand(async () => {
  const programs = { REDIS_SERVER: await ensureRedisProgram(), ...(await ensureTestBrowsers()) };
  const { passed, failed } = await runChecks();
  await build().catch((error: unknown) => {
    console.log(`${passed} passed, ${failed + 1} failed`);
    throw error;
  });
  const counts = { CHECKS_PASSED: String(passed), CHECKS_FAILED: String(failed) };
  const code = await runVitest(process.argv.slice(2), { ...programs, ...counts });
  return code === 0 && failed === 0 ? 0 : 1;
});
