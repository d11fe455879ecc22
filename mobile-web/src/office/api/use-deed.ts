import type { Rejection } from '@hannun/shared';
import { useCallback, useState } from 'react';
import { type Answer, ask, type Call } from './ask.js';

export type Deed = {
  /** Sends a change; while it is under way `busy`, and what went wrong stands in `error`. */
  send: <Body>(path: string, call: Call) => Promise<Answer<Body>>;
  busy: boolean;
  error: Rejection | null;
};

/** One thing a person does on a page: sent once at a time, its refusal kept to be shown beside it. */
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
