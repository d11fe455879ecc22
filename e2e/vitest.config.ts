import { defineConfig } from 'vitest/config';

const oneMinuteMs = 60_000;

/** Each file keeps about a core busy with its browser and servers: among three, fast clocks fall behind. */
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
    maxWorkers: 4,
    sequence: { groupOrder: 1 },
    // Waiting may take long on a busy machine; a defect still fails.
    // The server limits whoever asks it more often.
    expect: { poll: { timeout: 30_000, interval: 200 } },
    testTimeout: 4 * oneMinuteMs,
    hookTimeout: 2 * oneMinuteMs,
  },
});
