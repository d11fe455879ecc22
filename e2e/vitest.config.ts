import { defineConfig } from 'vitest/config';

const oneMinute = 60_000;

/** Browsers and several servers share the cores, and mostly wait: three files at a time leave none idle. */
export default defineConfig({
  resolve: { conditions: ['@hannun/source'] },
  ssr: { resolve: { conditions: ['@hannun/source', 'node', 'import', 'default'] } },
  test: {
    name: 'e2e',
    root: import.meta.dirname,
    include: ['**/*.e2e.spec.ts'],
    maxWorkers: 3,
    // Real processes on two shared cores: a miss of timing is tried again, a defect misses again too.
    retry: 2,
    sequence: { groupOrder: 1 },
    // Whatever is awaited may take long beside other browsers; a defect still misses.
    expect: { poll: { timeout: 10_000 } },
    testTimeout: 2 * oneMinute,
    hookTimeout: oneMinute,
  },
});
