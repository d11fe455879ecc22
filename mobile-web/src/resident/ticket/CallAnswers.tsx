import type { CallAnswer } from '@hannun/shared';
import { Button } from '../../components/button/Button.js';
import { useSpeech } from '../language/speech.js';
import { answerCall } from './ticket-calls.js';
import { useWish } from './use-wish.js';
import './CallAnswers.css';

type CallAnswersProps = { token: string; said: CallAnswer | undefined; changed: () => void };

/** Letting staff know that one comes, or comes late: a word beside the number, which moves nobody in the line. */
export function CallAnswers({ token, said, changed }: CallAnswersProps) {
  const { say } = useSpeech();
  const { send, sending, trouble } = useWish(changed, 'answerTooLate');
  const answer = (answer: CallAnswer) =>
    send(async (id) => {
      const came = await answerCall(token, id, answer);
      // Another phone of the family said it first, or the service is over: the page shows which.
      if (came === 'refused') changed();
      return came;
    });
  return (
    <section className="call-answers">
      <p role="status" className="call-answers__said">
        {said && say(said === 'late' ? 'answeredLate' : 'answeredComing')}
      </p>
      {!said && (
        <Button kind="primary" disabled={sending} onClick={() => answer('coming')}>
          {say('answerComing')}
        </Button>
      )}
      {said !== 'late' && (
        <Button disabled={sending} onClick={() => answer('late')}>
          {say('answerLate')}
        </Button>
      )}
      {trouble && said !== 'late' && (
        <p role="alert" className="call-answers__said">
          {trouble}
        </p>
      )}
    </section>
  );
}
