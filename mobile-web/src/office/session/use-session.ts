import type { OfficeIdentity, Rejection } from '@hannun/shared';
import { useCallback, useEffect, useState } from 'react';
import { ask, onSignedOut } from '../api/ask.js';

export type Session =
  | { state: 'asking' }
  | { state: 'unreached'; error: Rejection }
  /** `ended`: the person was signed in until now. */
  | { state: 'signed-out'; ended: boolean }
  | { state: 'signed-in'; identity: OfficeIdentity };

export type SessionControl = {
  session: Session;
  enter: (identity: OfficeIdentity) => void;
  leave: () => void;
  retry: () => void;
};

/** The session of this browser, updated when it begins or ends elsewhere. */
export function useSession(): SessionControl {
  const [session, setSession] = useState<Session>({ state: 'asking' });
  const enter = useCallback((identity: OfficeIdentity) => setSession({ state: 'signed-in', identity }), []);
  const retry = useCallback(() => setSession({ state: 'asking' }), []);
  const leave = useCallback(() => {
    void ask('/admin/session', { method: 'DELETE' }).then((answer) => {
      if (answer.ok || answer.error.code === 'unauthenticated')
        setSession({ state: 'signed-out', ended: false });
      else setSession({ state: 'unreached', error: answer.error });
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
  const asking = session.state === 'asking';
  useEffect(() => {
    if (!asking) return;
    void ask<OfficeIdentity>('/admin/session').then((answer) => {
      if (answer.ok) enter(answer.body);
      else if (answer.error.code !== 'unauthenticated')
        setSession({ state: 'unreached', error: answer.error });
    });
  }, [asking, enter]);
  return { session, enter, leave, retry };
}
