/** Shorter than `beatIntervalSeconds`, which clients rely on. A field, so that a test's server can beat faster. */
export const beatInterval = { ms: 4_000 };
