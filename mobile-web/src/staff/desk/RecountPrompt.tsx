import type { Desk } from '@hannun/shared/contract';
import { runsToday } from '@hannun/shared/queue';
import { Icon } from '@hannun/shared/ui/icon';
import { useTranslation } from '../translation.js';
import { SmallButton } from '../ui/SmallButton.js';
import type { DeskContext } from './desk-context.js';

type RecountPromptProps = Pick<DeskContext, 'lane' | 'press' | 'open'> & { question: Desk['question'] };

/** Asks staff to confirm or recount when the count has not been confirmed for too long. */
export function RecountPrompt({ question, lane, press, open }: RecountPromptProps) {
  const { t, language } = useTranslation();
  if (question === null || !runsToday(lane)) return null;
  const { lane: id, name, waiting } = lane;
  return (
    <section className="question" role="alert">
      <Icon name="clock" size={1.5} />
      <p>
        <b>{t('recountPromptTitle', { lane: name[language] })}</b>{' '}
        {t(question === 'no-taps' ? 'recountPromptNoTaps' : 'recountPromptOverdue')}
      </p>
      <SmallButton
        name={t('recountPromptConfirm', { count: waiting })}
        press={() => press({ type: 'correct', lane: id, waiting })}
      />
      <SmallButton name={t('recountPromptRecount')} press={() => open({ dialog: 'recount' })} />
    </section>
  );
}
