/** Shorter than `beatIntervalSeconds`, which clients rely on. */
export const beatIntervalMs = 4_000;
