import { defineConfig } from 'vitest/config';
import { SummaryReporter } from './scripts/test/summary-reporter.ts';

export default defineConfig({
  test: {
    projects: ['shared', 'server', 'mobile-web', 'web-display', 'scripts', 'e2e', 'chaos'],
    // What a test and its servers print is shown only if the test fails.
    silent: 'passed-only',
    reporters: ['default', new SummaryReporter()],
  },
});
