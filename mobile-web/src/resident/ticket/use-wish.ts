import { useState } from 'react';
import { useSpeech } from '../language/speech.js';
import type { WordKey } from '../words/word-list.js';
import type { WishAnswer } from './ticket-calls.js';

/**
 * Sends an action under the same id until the outcome is known. `rejectedMessage`: the message for an action that
 * came too late.
 */
export function useWish(done: () => void, refused: WordKey = 'tooLate') {
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
    setTrouble(answer === 'refused' ? refused : null);
    if (answer === 'done') done();
  };
  return { send, sending, trouble: trouble && say(trouble) };
}

/** A UUID; `crypto.randomUUID` is missing on plain http. */
function freshId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
