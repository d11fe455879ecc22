import { defineConfig } from 'vitest/config';
import { SummaryReporter } from './scripts/test/summary-reporter.ts';

export default defineConfig({
  test: {
    projects: ['shared', 'server', 'mobile-web', 'web-display', 'scripts', 'e2e', 'chaos'],
    reporters: ['default', new SummaryReporter()],
  },
});
