import type { Rejection } from '@hannun/shared/contract';
import { useCallback, useState } from 'react';
import { type ApiResult, type RequestOptions, request } from './api-client.js';

/** One change at a time: `busy` while it is being sent, `error` is why the last one failed. */
export function useMutation() {
  const [state, setState] = useState<{ busy: boolean; error: Rejection | null }>({
    busy: false,
    error: null,
  });
  const send = useCallback(async <Body>(path: string, call: RequestOptions): Promise<ApiResult<Body>> => {
    setState({ busy: true, error: null });
    const answer = await request<Body>(path, call);
    setState({ busy: false, error: answer.ok ? null : answer.error });
    return answer;
  }, []);
  return { send, ...state };
}
