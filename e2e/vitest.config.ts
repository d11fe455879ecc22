import { defineConfig } from 'vitest/config';

const oneMinute = 60_000;

/** Browsers and several servers share two cores: these files run last and one after another. */
export default defineConfig({
  resolve: { conditions: ['@hannun/source'] },
  ssr: { resolve: { conditions: ['@hannun/source', 'node', 'import', 'default'] } },
  test: {
    name: 'e2e',
    root: import.meta.dirname,
    include: ['**/*.e2e.spec.ts'],
    fileParallelism: false,
    sequence: { groupOrder: 2 },
    testTimeout: 2 * oneMinute,
    hookTimeout: oneMinute,
  },
});
