import type { Rejection } from '@hannun/shared/contract';
import {
  QueryClient,
  type QueryFunctionContext,
  useQueryClient,
  useQuery as useTanStackQuery,
} from '@tanstack/react-query';
import { useCallback } from 'react';
import { request } from './api-client.js';

/**
 * `refreshError`: the last refresh failed, so `body` dates from `loadedAtMs`. `retryAfterMs`: when the server
 * asked to be asked again.
 */
export type QueryState<Body> =
  | { state: 'loading' }
  | { state: 'failed'; error: Rejection; retryAfterMs?: number | undefined }
  | {
      state: 'known';
      body: Body;
      loadedAtMs: number;
      refreshError: Rejection | null;
      retryAfterMs?: number | undefined;
    };

type Fetched = Exclude<QueryState<unknown>, { state: 'loading' }>;

/** Holds what was fetched, for all pages. Make one per session: it must not outlive its person's rights. */
export const createQueryClient = (): QueryClient =>
  // A clinic's network may reach the server while the browser believes to be offline.
  new QueryClient({ defaultOptions: { queries: { queryFn: fetchPath, networkMode: 'always' } } });

/**
 * Fetches `path` (below `/api/v1`), and with `pollSeconds` again and again while the page is visible. What was
 * fetched before is shown meanwhile. A failure is tried again when the page is visible or online again, and after
 * a `Retry-After`.
 */
export function useQuery<Body>(path: string, pollSeconds?: number): QueryState<Body> {
  const pollMs = pollSeconds !== undefined && pollSeconds * 1_000;
  const { data = { state: 'loading' } } = useTanStackQuery<QueryState<Body>>({
    queryKey: [path],
    refetchInterval: ({ state }) => retryAfterMsOf(state.data) ?? pollMs,
    refetchOnWindowFocus: ({ state }) => pollMs !== false || hasFailed(state.data),
    refetchOnReconnect: ({ state }) => pollMs !== false || hasFailed(state.data),
  });
  return data;
}

/** Fetches again whatever is on the screen. */
export function useRefetch(): () => void {
  const client = useQueryClient();
  return useCallback(() => void client.invalidateQueries(), [client]);
}

/** Failures are values: one that is thrown would be forgotten while it is tried again, and its message flicker. */
async function fetchPath({ queryKey, client }: QueryFunctionContext): Promise<Fetched> {
  const answer = await request<unknown>(String(queryKey[0]));
  if (answer.ok) return { state: 'known', body: answer.body, loadedAtMs: Date.now(), refreshError: null };
  const { error, retryAfterMs } = answer;
  const last = client.getQueryData<Fetched>(queryKey);
  return last?.state === 'known'
    ? { ...last, refreshError: error, retryAfterMs }
    : { state: 'failed', error, retryAfterMs };
}

const retryAfterMsOf = (query: QueryState<unknown> | undefined): number | undefined =>
  query && 'retryAfterMs' in query ? query.retryAfterMs : undefined;

const hasFailed = (query: QueryState<unknown> | undefined): boolean =>
  query?.state === 'failed' || (query?.state === 'known' && query.refreshError !== null);
