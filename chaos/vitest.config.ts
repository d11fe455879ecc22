import { defineConfig } from 'vitest/config';

const oneMinute = 60_000;
/** `npm run chaos` asks for one long run or one crowd alone; every other run takes the quick ones. */
const { CHAOS_MINUTES, CHAOS_VIEWERS, CHAOS_CUTS } = process.env;
const asked =
  (CHAOS_MINUTES && 'long.chaos.ts') ||
  (CHAOS_VIEWERS && 'storm.int.spec.ts') ||
  (CHAOS_CUTS && 'cuts.chaos.ts');
const include = [asked || '**/*.spec.ts'];

export default defineConfig({
  resolve: { conditions: ['@hannun/source'] },
  // No 'import' here: vitest hands these to Node, and `require('ws')` would then find its ES wrapper.
  ssr: { resolve: { conditions: ['@hannun/source', 'node'] } },
  test: {
    name: 'chaos',
    root: import.meta.dirname,
    include,
    fileParallelism: false,
    maxConcurrency: 4,
    sequence: { groupOrder: 2 },
    testTimeout: 2 * oneMinute,
    hookTimeout: oneMinute,
  },
});
