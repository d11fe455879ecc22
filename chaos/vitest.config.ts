import { defineConfig } from 'vitest/config';

const oneMinuteMs = 60_000;
/** `npm run chaos` selects one long run; all other runs use the quick tests. */
const { CHAOS_MINUTES, CHAOS_VIEWERS, CHAOS_CUTS } = process.env;
const requested =
  (CHAOS_MINUTES && 'long-run.chaos.ts') ||
  (CHAOS_VIEWERS && 'total-restart.int.spec.ts') ||
  (CHAOS_CUTS && 'power-cuts.chaos.ts');
const include = [requested || '**/*.spec.ts'];

export default defineConfig({
  resolve: { conditions: ['@hannun/source'] },
  // No 'import' here: vitest passes these on to Node, and `require('ws')` would then find its ES wrapper.
  ssr: { resolve: { conditions: ['@hannun/source', 'node'] } },
  test: {
    name: 'chaos',
    root: import.meta.dirname,
    include,
    setupFiles: [`${import.meta.dirname}/../server/src/testing/vitest-setup.ts`],
    // The files share their worker's compiled code.
    isolate: false,
    maxWorkers: 2,
    maxConcurrency: 4,
    sequence: { groupOrder: 2 },
    testTimeout: 2 * oneMinuteMs,
    hookTimeout: oneMinuteMs,
  },
});
