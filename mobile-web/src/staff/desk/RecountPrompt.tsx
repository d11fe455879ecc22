import { questionAtPlace } from '@hannun/shared/booths';
import { runsToday } from '@hannun/shared/queue';
import { Icon } from '@hannun/shared/ui/icon';
import { useNow } from '@hannun/shared/ui/use-now';
import { useTranslation } from '../translation.js';
import { SmallButton } from '../ui/SmallButton.js';
import type { DeskContext } from './desk-context.js';

type RecountPromptProps = Pick<
  DeskContext,
  'desk' | 'lane' | 'choices' | 'device' | 'clockOffsetMs' | 'press' | 'open'
>;

/** Asks staff to confirm or recount the line whose count has not been confirmed for too long. */
export function RecountPrompt({
  desk,
  lane,
  choices,
  device,
  clockOffsetMs,
  press,
  open,
}: RecountPromptProps) {
  const { t, language } = useTranslation();
  const question = questionAtPlace(
    desk,
    lane,
    { choices, pairedAt: device.pairedAt ?? null },
    useNow().wallMs + clockOffsetMs,
  );
  if (question === null || !runsToday(question.lane)) return null;
  const { lane: id, name, waiting } = question.lane;
  return (
    <section className="question" role="alert">
      <Icon name="clock" size={1.5} />
      <p>
        <b>{t('recountPromptTitle', { lane: name[language] })}</b>{' '}
        {t(question.kind === 'no-taps' ? 'recountPromptNoTaps' : 'recountPromptOverdue')}
      </p>
      <SmallButton
        name={t('recountPromptConfirm', { count: waiting })}
        press={() => press({ type: 'correct', lane: id, waiting })}
      />
      <SmallButton name={t('recountPromptRecount')} press={() => open({ dialog: 'recount', of: id })} />
    </section>
  );
}
