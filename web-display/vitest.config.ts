import { mergeConfig } from 'vite';
import { defineConfig } from 'vitest/config';
import viteConfig from './vite.config.js';

export default mergeConfig(
  viteConfig,
  defineConfig({
    test: {
      name: 'web-display',
      environment: 'jsdom',
      // One browser imitation per worker: making one per file costs more than all the tests.
      isolate: false,
      maxWorkers: 3,
      testTimeout: 30_000,
      include: ['src/**/*.spec.{ts,tsx}'],
    },
  }),
);
