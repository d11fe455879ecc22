import { vi } from 'vitest';

/** Resolves with what the check returns once it passes: at once on an idle machine; a very busy one gets half a minute. */
export const soon = <T>(check: () => T | Promise<T>): Promise<T> =>
  vi.waitFor(check, { timeout: 30_000, interval: 20 });
