import { defineConfig } from 'vitest/config';

const oneMinuteMs = 60_000;

/** Browsers and servers share the cores and mostly wait, so three files run at a time. */
export default defineConfig({
  resolve: { conditions: ['@hannun/source'] },
  ssr: { resolve: { conditions: ['@hannun/source', 'node'] } },
  test: {
    name: 'e2e',
    root: import.meta.dirname,
    include: ['**/*.e2e.spec.ts'],
    setupFiles: [`${import.meta.dirname}/vitest-setup.ts`],
    // The files of a worker share its browser, its Redis and its compiled code.
    isolate: false,
    maxWorkers: 3,
    sequence: { groupOrder: 1 },
    // Waiting may take long on a busy machine; a defect still fails.
    // The server limits whoever asks it more often.
    expect: { poll: { timeout: 30_000, interval: 200 } },
    testTimeout: 4 * oneMinuteMs,
    hookTimeout: 2 * oneMinuteMs,
  },
});
