import type { Rejection } from '@hannun/shared/contract';
import { useCallback, useState } from 'react';
import { type ApiResult, type RequestOptions, request } from './api-client.js';

export type Mutation = {
  /** `busy` while a change is being sent; `error` is why the last one failed. */
  send: <Body>(path: string, call: RequestOptions) => Promise<ApiResult<Body>>;
  busy: boolean;
  error: Rejection | null;
};

/** One change at a time, with its error kept to be shown beside it. */
export function useMutation(): Mutation {
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
