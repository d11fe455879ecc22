import type { Rejection } from '@hannun/shared/contract';
import { useCallback, useEffect, useState } from 'react';
import { request } from './api-client.js';

/** `refreshError`: the last refresh failed, so `body` dates from `at` (epoch ms). */
export type QueryState<Body> =
  | { state: 'loading' }
  | { state: 'failed'; error: Rejection }
  | { state: 'known'; body: Body; loadedAtMs: number; refreshError: Rejection | null };

/**
 * Fetches `path` (below `/api/v1`), and with `pollSeconds` again and again while the page is visible. `refetch`
 * fetches at once: call it after a change. A `Retry-After` is honoured.
 */
export function useQuery<Body>(path: string, pollSeconds?: number): [QueryState<Body>, again: () => void] {
  const [stored, setStored] = useState<{ path: string; result: QueryState<Body> }>({
    path,
    result: { state: 'loading' },
  });
  const [fetchCount, setFetchCount] = useState(0);
  const refetch = useCallback(() => setFetchCount((last) => last + 1), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new turn asks once more
  useEffect(() => {
    let cancelled = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    void request<Body>(path).then((answer) => {
      if (cancelled) return;
      if (!answer.ok && answer.retryAfterMs !== undefined) timer = setTimeout(refetch, answer.retryAfterMs);
      setStored((last) => ({
        path,
        result: answer.ok
          ? { state: 'known', body: answer.body, loadedAtMs: Date.now(), refreshError: null }
          : last.path === path && last.result.state === 'known'
            ? { ...last.result, refreshError: answer.error }
            : { state: 'failed', error: answer.error },
      }));
    });
    return () => {
      cancelled = true;
      clearTimeout(timer);
    };
  }, [path, fetchCount, refetch]);
  useEffect(() => {
    if (!pollSeconds) return;
    const refetchIfVisible = () => {
      if (document.visibilityState === 'visible') refetch();
    };
    const timer = setInterval(refetchIfVisible, pollSeconds * 1000);
    document.addEventListener('visibilitychange', refetchIfVisible);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', refetchIfVisible);
    };
  }, [pollSeconds, refetch]);
  return [stored.path === path ? stored.result : { state: 'loading' }, refetch];
}
