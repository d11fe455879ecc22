import { defineConfig } from 'vitest/config';
import { PlainReporter } from './scripts/plain-reporter.js';

export default defineConfig({
  test: {
    projects: ['shared', 'server', 'mobile-web', 'web-display', 'scripts', 'e2e', 'chaos'],
    reporters: ['default', new PlainReporter()],
  },
});
