import type { Rejection } from '@hannun/shared';
import { useCallback, useState } from 'react';
import { type Answer, ask, type Call } from './ask.js';

export type Deed = {
  /** `busy` while a change is being sent; `error` is why the last one failed. */
  send: <Body>(path: string, call: Call) => Promise<Answer<Body>>;
  busy: boolean;
  error: Rejection | null;
};

/** One change at a time, with its error kept to be shown beside it. */
export function useDeed(): Deed {
  const [state, setState] = useState<{ busy: boolean; error: Rejection | null }>({
    busy: false,
    error: null,
  });
  const send = useCallback(async <Body>(path: string, call: Call): Promise<Answer<Body>> => {
    setState({ busy: true, error: null });
    const answer = await ask<Body>(path, call);
    setState({ busy: false, error: answer.ok ? null : answer.error });
    return answer;
  }, []);
  return { send, ...state };
}
