import { mergeConfig } from 'vite';
import { defineConfig } from 'vitest/config';
import viteConfig from './vite.config.js';

export default mergeConfig(
  viteConfig,
  defineConfig({
    test: {
      name: 'web-display',
      environment: 'jsdom',
      // One jsdom per worker: one per file would take longer than all tests.
      isolate: false,
      maxWorkers: 4,
      testTimeout: 30_000,
      include: ['src/**/*.spec.{ts,tsx}'],
    },
  }),
);
