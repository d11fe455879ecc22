import { randomUuid } from '@hannun/shared/client';
import { useState } from 'react';
import { useTranslation } from '../language/translation.js';
import type { MessageKey } from '../messages/ko.js';
import type { TicketActionResult } from './ticket-api.js';

/**
 * Sends an action under the same id until an answer is known. `rejectedMessage`: the message for an action that
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
    setError(answer === 'rejected' ? rejectedMessage : null);
    if (answer === 'done') onDone();
  };
  return { send, sending, trouble: error && t(error) };
}
