import type { Rejection } from '@hannun/shared';
import { useCallback, useEffect, useState } from 'react';
import { ask } from './ask.js';

/** `refreshError`: the last refresh failed, so `body` dates from `at` (epoch ms). */
export type Asked<Body> =
  | { state: 'asking' }
  | { state: 'failed'; error: Rejection }
  | { state: 'known'; body: Body; at: number; trouble: Rejection | null };

/**
 * Fetches `path` (below `/api/v1`), and with `pollSeconds` again and again while the page is visible. `refetch`
 * fetches at once: call it after a change. A `Retry-After` is honoured.
 */
export function useAsked<Body>(path: string, period?: number): [Asked<Body>, again: () => void] {
  const [kept, setKept] = useState<{ path: string; asked: Asked<Body> }>({
    path,
    asked: { state: 'asking' },
  });
  const [turn, setTurn] = useState(0);
  const again = useCallback(() => setTurn((last) => last + 1), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new turn asks once more
  useEffect(() => {
    let gone = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    void ask<Body>(path).then((answer) => {
      if (gone) return;
      if (!answer.ok && answer.retryAfterMs !== undefined) timer = setTimeout(again, answer.retryAfterMs);
      setKept((last) => ({
        path,
        asked: answer.ok
          ? { state: 'known', body: answer.body, at: Date.now(), trouble: null }
          : last.path === path && last.asked.state === 'known'
            ? { ...last.asked, trouble: answer.error }
            : { state: 'failed', error: answer.error },
      }));
    });
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [path, turn, again]);
  useEffect(() => {
    if (!period) return;
    const look = () => {
      if (document.visibilityState === 'visible') again();
    };
    const timer = setInterval(look, period * 1000);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [period, again]);
  return [kept.path === path ? kept.asked : { state: 'asking' }, again];
}
