import type { Desk, LaneDesk } from '@hannun/shared/contract';
import { Icon } from '@hannun/shared/ui/icon';
import type { OpenDialog } from '../dialogs/open-dialog.js';
import type { Tap } from '../tablet/tablet.js';
import { useTranslation } from '../translation.js';
import { SmallButton } from '../ui/SmallButton.js';
import './RecountPrompt.css';

type RecountPromptProps = {
  question: Desk['question'];
  lane: LaneDesk;
  press: (tap: Tap) => void;
  open: (dialog: OpenDialog) => void;
};

/** Asks staff to confirm or recount when the count has not been confirmed for too long. */
export function RecountPrompt({ question, lane, press, open }: RecountPromptProps) {
  const { t, language } = useTranslation();
  if (question === null) return null;
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
