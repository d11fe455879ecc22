import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { conditions: ['@hannun/source'] },
  ssr: { resolve: { conditions: ['@hannun/source', 'node', 'import', 'default'] } },
  test: {
    name: 'shared',
    root: import.meta.dirname,
    include: ['src/**/*.spec.{ts,tsx}'],
    // Pure functions share what they load.
    isolate: false,
    maxWorkers: 4,
    testTimeout: 30_000,
  },
});
