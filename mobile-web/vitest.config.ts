import { fileURLToPath } from 'node:url';
import { defaultClientConditions } from 'vite';
import { defineConfig } from 'vitest/config';

const conditions = ['@hannun/source', ...defaultClientConditions];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    name: 'mobile-web',
    root: fileURLToPath(new URL('.', import.meta.url)),
    environment: 'jsdom',
    // One browser imitation per worker: making one per file costs more than all the tests.
    isolate: false,
    maxWorkers: 3,
    // What one file puts in the browser's place must not meet another file's parts there.
    unstubGlobals: true,
    testTimeout: 30_000,
    include: ['src/**/*.spec.{ts,tsx}'],
    setupFiles: [fileURLToPath(new URL('./src/components/testing/set-up.ts', import.meta.url))],
  },
});
