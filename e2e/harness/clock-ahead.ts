import { resolve } from 'node:path';
import type { ServerOptions } from '../../server/src/testing/server-process.js';

/** A server whose clock is set ahead, or back where negative; pages set their own. */
export const clockAhead = (aheadMs: number): ServerOptions => ({
  main: resolve(import.meta.dirname, 'ahead-server.ts'),
  env: { CLOCK_AHEAD_MS: String(aheadMs) },
});
