import type { Reporter, TestModule } from 'vitest/node';

type TestCounts = { passed: number; failed: number; skipped: number };

/**
 * The last line is `N passed, N failed` (`, N skipped`); it includes the checks made before (CHECKS_PASSED,
 * CHECKS_FAILED).
 */
export class SummaryReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const counts = modules.map(countTests);
    const total = (part: keyof TestCounts) => counts.reduce((sum, count) => sum + count[part], 0);
    const passed = total('passed') + readCount('CHECKS_PASSED');
    const failed = total('failed') + errors.length + readCount('CHECKS_FAILED');
    const skipped = total('skipped') > 0 ? `, ${total('skipped')} skipped` : '';
    // Other reporters print after this one, and this line has to be the very last.
    process.once('exit', () => process.stdout.write(`${passed} passed, ${failed} failed${skipped}\n`));
  }
}

function countTests(module: TestModule): TestCounts {
  const count: TestCounts = { passed: 0, failed: 0, skipped: 0 };
  for (const test of module.children.allTests()) {
    const { state } = test.result();
    if (state !== 'pending') count[state] += 1;
  }
  if (!module.ok() && count.failed === 0) count.failed = 1;
  return count;
}

const readCount = (name: string): number => Number(process.env[name] ?? 0);
