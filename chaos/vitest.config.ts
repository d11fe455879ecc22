import { defineConfig } from 'vitest/config';

const oneMinute = 60_000;
/** `npm run chaos` asks for its long run alone; every other run takes the quick ones. */
const include = process.env.CHAOS_MINUTES ? ['long.chaos.ts'] : ['**/*.spec.ts'];

export default defineConfig({
  resolve: { conditions: ['@hannun/source'] },
  ssr: { resolve: { conditions: ['@hannun/source', 'node', 'import', 'default'] } },
  test: {
    name: 'chaos',
    root: import.meta.dirname,
    include,
    setupFiles: [`${import.meta.dirname}/set-up.ts`],
    fileParallelism: false,
    // Real processes on two shared cores: a miss of timing is tried once more, a defect misses again.
    retry: 1,
    maxConcurrency: 2,
    sequence: { groupOrder: 3 },
    testTimeout: 2 * oneMinute,
    hookTimeout: oneMinute,
  },
});
