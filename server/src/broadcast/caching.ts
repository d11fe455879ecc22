export const caching = 'public, max-age=1, stale-while-revalidate=5';

export const isKnown = (etag: string, known: string): boolean =>
  known === etag || known.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
