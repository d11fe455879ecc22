import type { Desk, LaneDesk } from '@hannun/shared';
import { Icon } from '../../components/icon/Icon.js';
import { useSpeech } from '../../components/language/LanguageProvider.js';
import type { Open } from '../dialogs/open.js';
import type { Tap } from '../tablet/tablet.js';
import { SmallKey } from './SmallKey.js';
import './Question.css';

type QuestionProps = {
  question: Desk['question'];
  lane: LaneDesk;
  press: (tap: Tap) => void;
  open: (dialog: Open) => void;
};

/** Asks staff to confirm or recount when the count has not been confirmed for too long. */
export function Question({ question, lane, press, open }: QuestionProps) {
  const { say, language } = useSpeech();
  if (question === null) return null;
  const { lane: id, name, waiting } = lane;
  return (
    <section className="question" role="alert">
      <Icon name="clock" size={1.5} />
      <p>
        <b>{say('askTitle', { lane: name[language] })}</b>{' '}
        {say(question === 'no-taps' ? 'askTaps' : 'askRecount')}
      </p>
      <SmallKey
        name={say('askSame', { count: waiting })}
        press={() => press({ type: 'correct', lane: id, waiting })}
      />
      <SmallKey name={say('askCount')} press={() => open({ dialog: 'recount' })} />
    </section>
  );
}
