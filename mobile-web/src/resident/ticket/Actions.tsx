import { useState } from 'react';
import { Button } from '../../components/button/Button.js';
import { useSpeech } from '../language/speech.js';
import type { WordKey } from '../words/word-list.js';
import { Sheet } from './Sheet.js';
import { leaveTicket, postponeTicket, type WishAnswer } from './ticket-calls.js';

type ActionsProps = { token: string; postponed: boolean; changed: () => void };
type Asked = 'leave' | 'postpone' | null;

/** How many groups one may let pass at a touch. */
const choices = [1, 3, 5, 10] as const;

/** Letting others pass and giving the place up, each asked once more before it is done. */
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

/** Sends a wish under one id until it is known what came of it. */
function useWish(done: () => void) {
  const { say } = useSpeech();
  const [commandId, setCommandId] = useState(freshId);
  const [sending, setSending] = useState(false);
  const [trouble, setTrouble] = useState<WordKey | null>(null);
  const send = async (wish: (commandId: string) => Promise<WishAnswer>) => {
    setSending(true);
    const answer = await wish(commandId);
    setSending(false);
    if (answer === 'unreachable') return setTrouble('notSent');
    setCommandId(freshId());
    setTrouble(answer === 'refused' ? 'tooLate' : null);
    if (answer === 'done') done();
  };
  return { send, sending, trouble: trouble && say(trouble) };
}

/** A UUID; `randomUUID` itself is missing on plain http inside a clinic's network. */
function freshId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
