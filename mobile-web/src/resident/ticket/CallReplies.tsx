import type { CallAnswer } from '@hannun/shared/contract';
import { Button } from '../../ui/button/Button.js';
import { useTranslation } from '../language/translation.js';
import { answerCall } from './ticket-api.js';
import { useTicketAction } from './use-ticket-action.js';
import './CallReplies.css';

type CallRepliesProps = { token: string; sent: CallAnswer | undefined; onChange: () => void };

/** Tells staff that the holder is on the way or late. It does not change the position in line. */
export function CallReplies({ token, sent, onChange }: CallRepliesProps) {
  const { t } = useTranslation();
  const { send, sending, trouble: error } = useTicketAction(onChange, 'answerTooLate');
  const reply = (answer: CallAnswer) =>
    send(async (id) => {
      const result = await answerCall(token, id, answer);
      // Another phone has already answered, or the service is over: reload to show which.
      if (result === 'rejected') onChange();
      return result;
    });
  return (
    <section className="call-answers">
      <p role="status" className="call-answers__said">
        {sent && t(sent === 'late' ? 'answeredLate' : 'answeredComing')}
      </p>
      {!sent && (
        <Button kind="primary" disabled={sending} onClick={() => reply('coming')}>
          {t('answerComing')}
        </Button>
      )}
      {sent !== 'late' && (
        <Button disabled={sending} onClick={() => reply('late')}>
          {t('answerLate')}
        </Button>
      )}
      {error && sent !== 'late' && (
        <p role="alert" className="call-answers__said">
          {error}
        </p>
      )}
    </section>
  );
}
