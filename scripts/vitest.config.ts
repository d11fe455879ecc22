import { defineConfig } from 'vitest/config';

const oneMinute = 60_000;

/** These start whole products in child processes: they run after the quick tests. */
export default defineConfig({
  test: {
    name: 'scripts',
    root: import.meta.dirname,
    include: ['**/*.spec.mjs'],
    maxWorkers: 3,
    sequence: { groupOrder: 1 },
    testTimeout: oneMinute,
    hookTimeout: oneMinute,
  },
});
