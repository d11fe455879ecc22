import type { CallAnswer } from '@hannun/shared';
import { Button } from '../../components/button/Button.js';
import { useSpeech } from '../language/speech.js';
import { answerCall } from './ticket-calls.js';
import { useWish } from './use-wish.js';
import './CallAnswers.css';

type CallAnswersProps = { token: string; said: CallAnswer | undefined; changed: () => void };

/** Tells staff that the holder is on the way or late. It does not change the position in line. */
export function CallAnswers({ token, said, changed }: CallAnswersProps) {
  const { say } = useSpeech();
  const { send, sending, trouble } = useWish(changed, 'answerTooLate');
  const answer = (answer: CallAnswer) =>
    send(async (id) => {
      const came = await answerCall(token, id, answer);
      // Another phone has already answered, or the service is over: reload to show which.
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
