import { renderHook, waitFor } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { useQuery } from './use-query.js';

it('fetches again after the server’s Retry-After', async () => {
  const busy = { error: { code: 'rate-limited', message: '' } };
  const answers = [
    new Response(JSON.stringify(busy), { status: 429, headers: { 'retry-after': '0.2' } }),
    new Response(JSON.stringify({ figure: 7 })),
  ];
  vi.stubGlobal('fetch', async () => answers.shift());
  const { result } = renderHook(() => useQuery<{ figure: number }>('/admin/anything'));
  await waitFor(() => expect(result.current[0]).toMatchObject({ state: 'failed', error: busy.error }));
  await waitFor(() => expect(result.current[0]).toMatchObject({ state: 'known', body: { figure: 7 } }));
});
