import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { conditions: ['@hannun/source'] },
  ssr: { resolve: { conditions: ['@hannun/source', 'node', 'import', 'default'] } },
  test: {
    name: 'shared',
    root: import.meta.dirname,
    include: ['src/**/*.spec.{ts,tsx}'],
    maxWorkers: 3,
    testTimeout: 30_000,
  },
});
