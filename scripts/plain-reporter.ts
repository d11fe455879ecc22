import type { Reporter, TestModule } from 'vitest/node';

type Count = { passed: number; failed: number; skipped: number };

/**
 * The last line is `N passed, N failed` (`, N skipped`); it includes the checks made before (CHECKS_PASSED,
 * CHECKS_FAILED).
 */
export class PlainReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const counts = modules.map(countOf);
    const total = (part: keyof Count) => counts.reduce((sum, count) => sum + count[part], 0);
    const passed = total('passed') + fromEnvironment('CHECKS_PASSED');
    const failed = total('failed') + errors.length + fromEnvironment('CHECKS_FAILED');
    const skipped = total('skipped') > 0 ? `, ${total('skipped')} skipped` : '';
    // Other reporters print after this one, and this line has to be the very last.
    process.once('exit', () => process.stdout.write(`${passed} passed, ${failed} failed${skipped}\n`));
  }
}

function countOf(module: TestModule): Count {
  const count: Count = { passed: 0, failed: 0, skipped: 0 };
  for (const test of module.children.allTests()) {
    const { state } = test.result();
    if (state !== 'pending') count[state] += 1;
  }
  if (!module.ok() && count.failed === 0) count.failed = 1;
  return count;
}

const fromEnvironment = (name: string): number => Number(process.env[name] ?? 0);
