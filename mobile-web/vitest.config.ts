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
    // One jsdom per worker: one per file would take longer than all tests.
    isolate: false,
    maxWorkers: 4,
    // Globals stubbed by one file must not leak into the next.
    unstubGlobals: true,
    testTimeout: 30_000,
    include: ['src/**/*.spec.{ts,tsx}'],
    setupFiles: [fileURLToPath(new URL('./src/ui/testing/setup.ts', import.meta.url))],
  },
});
