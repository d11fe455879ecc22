import { useState } from 'react';
import { Button } from '../../components/button/Button.js';
import { useSpeech } from '../language/speech.js';
import { Sheet } from './Sheet.js';
import { leaveTicket, postponeTicket } from './ticket-calls.js';
import { useWish } from './use-wish.js';

type ActionsProps = { token: string; postponed: boolean; changed: () => void };
type Asked = 'leave' | 'postpone' | null;

const choices = [1, 3, 5, 10] as const;

/** Both actions ask for confirmation first. */
export function Actions({ token, postponed, changed }: ActionsProps) {
  const { say } = useSpeech();
  const [asked, setAsked] = useState<Asked>(null);
  const { send, sending, trouble } = useWish(() => {
    setAsked(null);
    changed();
  });
  return (
    <>
      <div className="ticket-ways">
        {!postponed && <Button onClick={() => setAsked('postpone')}>{say('postpone')}</Button>}
        <Button onClick={() => setAsked('leave')}>{say('leave')}</Button>
      </div>
      {asked === 'postpone' && (
        <Sheet
          title={say('postponeHow')}
          hint={say('postponeOnce')}
          close={() => setAsked(null)}
          trouble={trouble}
        >
          {choices.map((places) => (
            <Button
              key={places}
              disabled={sending}
              onClick={() => send((id) => postponeTicket(token, id, places))}
            >
              {say('postponeBy', { count: places })}
            </Button>
          ))}
        </Sheet>
      )}
      {asked === 'leave' && (
        <Sheet
          title={say('leaveSure')}
          hint={say('leaveHint')}
          close={() => setAsked(null)}
          trouble={trouble}
        >
          <Button kind="primary" disabled={sending} onClick={() => send((id) => leaveTicket(token, id))}>
            {say('leave')}
          </Button>
        </Sheet>
      )}
    </>
  );
}
