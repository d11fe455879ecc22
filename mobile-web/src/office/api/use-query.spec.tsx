import { act, renderHook, waitFor } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { signedIn } from '../testing/test-app.js';
import { request } from './api-client.js';
import { useQuery, useRefetch } from './use-query.js';

const path = '/admin/anything';
const unavailable = { error: { code: 'unavailable', message: '' } };
const failure = (headers = {}) => new Response(JSON.stringify(unavailable), { status: 503, headers });
const figure = (value: number) => new Response(JSON.stringify({ figure: value }));

/** Answers `GET`s with these in turn, and everything else with nothing. Returns how many were asked for. */
function answerWith(...answers: Response[]): () => number {
  let count = 0;
  vi.stubGlobal('fetch', async (_: string, { method }: RequestInit) =>
    method === 'GET' ? answers[count++] : new Response(null),
  );
  return () => count;
}

const renderQuery = () =>
  renderHook(() => ({ queries: [useQuery(path), useQuery(path)], refetch: useRefetch() }), {
    wrapper: ({ children }) => signedIn('en', children),
  });

it('fetches again after the server’s Retry-After, and says meanwhile what failed', async () => {
  answerWith(failure({ 'retry-after': '0.2' }), figure(7));
  const { result } = renderQuery();
  await waitFor(() => expect(result.current.queries[0]).toMatchObject({ state: 'failed', ...unavailable }));
  await waitFor(() => expect(result.current.queries[0]).toMatchObject({ body: { figure: 7 } }));
});

it('keeps what it has when a refresh fails', async () => {
  answerWith(figure(1), failure(), figure(2));
  const { result } = renderQuery();
  await waitFor(() => expect(result.current.queries[0]).toMatchObject({ body: { figure: 1 } }));
  const [first] = result.current.queries;
  act(result.current.refetch);
  await waitFor(() =>
    expect(result.current.queries[0]).toEqual({ ...first, refreshError: unavailable.error }),
  );
  act(result.current.refetch);
  await waitFor(() =>
    expect(result.current.queries[0]).toMatchObject({ body: { figure: 2 }, refreshError: null }),
  );
});

it('asks once for what several parts of a page show, and again after a change', async () => {
  const count = answerWith(figure(1), figure(2));
  const { result } = renderQuery();
  await waitFor(() => expect(result.current.queries[1]).toMatchObject({ body: { figure: 1 } }));
  expect(count()).toBe(1);
  await act(() => request('/admin/something', { method: 'POST' }));
  for (const index of [0, 1])
    await waitFor(() => expect(result.current.queries[index]).toMatchObject({ body: { figure: 2 } }));
  expect(count()).toBe(2);
});

it('shows nothing that was fetched in an earlier session', async () => {
  answerWith(figure(1));
  const { result, unmount } = renderQuery();
  await waitFor(() => expect(result.current.queries[0]).toMatchObject({ body: { figure: 1 } }));
  unmount();
  vi.stubGlobal('fetch', () => new Promise(() => undefined));
  expect(renderQuery().result.current.queries[0]).toEqual({ state: 'loading' });
});

it('tries again when the browser is online again', async () => {
  answerWith(failure(), figure(3));
  const { result } = renderQuery();
  await waitFor(() => expect(result.current.queries[0]).toMatchObject({ state: 'failed' }));
  window.dispatchEvent(new Event('offline'));
  window.dispatchEvent(new Event('online'));
  await waitFor(() => expect(result.current.queries[0]).toMatchObject({ body: { figure: 3 } }));
});
