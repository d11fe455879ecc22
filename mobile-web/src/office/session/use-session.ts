import type { OfficeIdentity, Rejection } from '@hannun/shared/contract';
import { useCallback, useEffect, useState } from 'react';
import { onSignedOut, request } from '../api/api-client.js';

export const sessionPath = '/admin/session';

type Session =
  | { state: 'loading' }
  | { state: 'serverUnreachable'; error: Rejection }
  /** `ended`: the person was signed in until now. */
  | { state: 'signed-out'; ended: boolean }
  | { state: 'signed-in'; identity: OfficeIdentity };

/** The session of this browser, updated when it begins or ends elsewhere. */
export function useSession() {
  const [session, setSession] = useState<Session>({ state: 'loading' });
  const setSignedIn = useCallback(
    (identity: OfficeIdentity) => setSession({ state: 'signed-in', identity }),
    [],
  );
  const retry = useCallback(() => setSession({ state: 'loading' }), []);
  const signOut = useCallback(() => {
    void request(sessionPath, { method: 'DELETE' }).then((answer) => {
      if (answer.ok || answer.error.code === 'unauthenticated')
        setSession({ state: 'signed-out', ended: false });
      else setSession({ state: 'serverUnreachable', error: answer.error });
    });
  }, []);
  useEffect(
    () =>
      onSignedOut(() =>
        setSession((last) =>
          last.state === 'signed-out' ? last : { state: 'signed-out', ended: last.state === 'signed-in' },
        ),
      ),
    [],
  );
  const isLoading = session.state === 'loading';
  useEffect(() => {
    if (!isLoading) return;
    void request<OfficeIdentity>(sessionPath).then((answer) => {
      if (answer.ok) setSignedIn(answer.body);
      else if (answer.error.code !== 'unauthenticated')
        setSession({ state: 'serverUnreachable', error: answer.error });
    });
  }, [isLoading, setSignedIn]);
  return { session, setSignedIn, signOut, retry };
}
