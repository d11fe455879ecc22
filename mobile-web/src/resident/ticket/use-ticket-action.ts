import { useState } from 'react';
import { useTranslation } from '../language/translation.js';
import type { MessageKey } from '../messages/ko.js';
import type { TicketActionResult } from './ticket-api.js';

/**
 * Sends an action under the same id until the outcome is known. `rejectedMessage`: the message for an action that
 * came too late.
 */
export function useTicketAction(onDone: () => void, rejectedMessage: MessageKey = 'tooLate') {
  const { t } = useTranslation();
  const [commandId, setCommandId] = useState(randomUuid);
  const [sending, setSending] = useState(false);
  const [error, setError] = useState<MessageKey | null>(null);
  const send = async (action: (commandId: string) => Promise<TicketActionResult>) => {
    setSending(true);
    const answer = await action(commandId);
    setSending(false);
    if (answer === 'unreachable') return setError('notSent');
    setCommandId(randomUuid());
    setError(answer === 'refused' ? rejectedMessage : null);
    if (answer === 'done') onDone();
  };
  return { send, sending, trouble: error && t(error) };
}

/** A UUID; `crypto.randomUUID` is missing on plain http. */
function randomUuid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
