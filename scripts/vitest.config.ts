import { defineConfig } from 'vitest/config';

const oneMinuteMs = 60_000;

/** These tests start whole products in child processes, so they run after the quick ones. */
export default defineConfig({
  resolve: { conditions: ['@hannun/source'] },
  ssr: { resolve: { conditions: ['@hannun/source', 'node', 'import', 'default'] } },
  test: {
    name: 'scripts',
    root: import.meta.dirname,
    include: ['**/*.spec.ts'],
    maxWorkers: 4,
    sequence: { groupOrder: 1 },
    testTimeout: oneMinuteMs,
    hookTimeout: oneMinuteMs,
  },
});
