import type { Desk } from '@hannun/shared/contract';
import { type Translate, type Translation, useTranslation } from '../translation.js';
import { formatUpcomingTime } from '../ui/clock-time.js';
import { SmallButton } from '../ui/SmallButton.js';
import type { DeskContext } from './desk-context.js';

type IntakeControlsProps = Pick<DeskContext, 'desk' | 'press' | 'open'>;

/** Open, paused or closed: the current state is pressed, the others change it. */
export function IntakeControls({ desk, press, open }: IntakeControlsProps) {
  const translation = useTranslation();
  const { t } = translation;
  const { status } = desk;
  const paused = status === 'paused';
  const closed = status === 'intake-closed' || status === 'closed';
  return (
    <fieldset className="intake-group">
      <legend>{t('newIntake')}</legend>
      <SmallButton
        icon="check"
        name={t('intakeOpen')}
        description={describeOpen(desk, t)}
        pressed={status === 'open'}
        press={() => status !== 'open' && press({ type: paused ? 'resume' : 'reopen-intake' })}
      />
      <SmallButton
        icon="pause"
        name={t('pauseLabel')}
        description={paused ? describePaused(desk, translation) : t('pauseDescription')}
        pressed={paused}
        press={() => open({ dialog: 'pause' })}
      />
      <SmallButton
        icon="intake-closed"
        name={t(status === 'closed' ? 'closedNow' : 'closeLabel')}
        description={closed ? describeClosed(desk, translation) : t('closeDescription')}
        pressed={closed}
        press={() => !closed && open({ dialog: 'close-intake' })}
      />
    </fieldset>
  );
}

function describeOpen({ status }: Desk, t: Translate): string {
  if (status === 'open') return t('takingDescription');
  if (status === 'paused') return t('resumeNow');
  return t(status === 'closed' ? 'openNow' : 'reopenIntake');
}

function describePaused({ reason = 'other', resumesAt, asOf }: Desk, { t, language }: Translation): string {
  const pause = t(`pause.${reason}`);
  return resumesAt
    ? t('pausedUntil', { pause, time: formatUpcomingTime(resumesAt, { now: asOf, language, t }) })
    : t('pausedOpen', { reason: pause });
}

const describeClosed = ({ status, opensAt, asOf }: Desk, { t, language }: Translation): string =>
  status === 'closed' && opensAt
    ? t('closedDescription', { when: formatUpcomingTime(opensAt, { now: asOf, language, t }) })
    : t('closeDescription');
