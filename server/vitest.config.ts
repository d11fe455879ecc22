import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { conditions: ['@hannun/source'] },
  // No 'import' here: vitest hands these to Node, and `require('ws')` would then find its ES wrapper.
  ssr: { resolve: { conditions: ['@hannun/source', 'node'] } },
  test: {
    name: 'server',
    root: import.meta.dirname,
    include: ['src/**/*.spec.ts'],
    setupFiles: [`${import.meta.dirname}/src/testing/vitest-setup.ts`],
    // The files of a worker share its Redis and its compiled code.
    isolate: false,
    maxWorkers: 4,
    // Waiting takes long on a busy machine; a defect still fails.
    expect: { poll: { timeout: 10_000 } },
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
