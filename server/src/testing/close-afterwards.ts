import { afterAll, onTestFinished, TestRunner } from 'vitest';

/** Called when the test ends, or the file if no test is running. */
export function closeAfterwards(close: () => unknown): void {
  const end = async () => void (await close());
  if (TestRunner.getCurrentTest()) onTestFinished(end);
  else afterAll(end);
}
