import type { Desk, LaneDesk } from '@hannun/shared';
import { Icon } from '../../ui/icon/Icon.js';
import { useTranslation } from '../../ui/language/LanguageProvider.js';
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
  const { t, language } = useTranslation();
  if (question === null) return null;
  const { lane: id, name, waiting } = lane;
  return (
    <section className="question" role="alert">
      <Icon name="clock" size={1.5} />
      <p>
        <b>{t('askTitle', { lane: name[language] })}</b>{' '}
        {t(question === 'no-taps' ? 'askTaps' : 'askRecount')}
      </p>
      <SmallKey
        name={t('askSame', { count: waiting })}
        press={() => press({ type: 'correct', lane: id, waiting })}
      />
      <SmallKey name={t('askCount')} press={() => open({ dialog: 'recount' })} />
    </section>
  );
}
