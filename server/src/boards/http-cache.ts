export const boardCacheControl = 'public, max-age=1, stale-while-revalidate=5';

export const matchesEtag = (etag: string, ifNoneMatch: string): boolean =>
  ifNoneMatch === etag || ifNoneMatch.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
