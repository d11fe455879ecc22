/** How long a cache may keep boards (CONTRACT). */
export const caching = 'public, max-age=1, stale-while-revalidate=5';

/** Whether the asker has these very bytes already. `known`: its `If-None-Match`. */
export const isKnown = (etag: string, known: string): boolean =>
  known === etag || known.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
