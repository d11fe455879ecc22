import type { Desk } from '@hannun/shared/contract';
import { type Translate, useTranslation } from '../translation.js';
import { formatClockTime } from '../ui/clock-time.js';
import { SmallButton } from '../ui/SmallButton.js';
import type { DeskContext } from './desk-context.js';

type IntakeControlsProps = Pick<DeskContext, 'desk' | 'press' | 'open'>;

/** Open, paused or closed: the current state is pressed, the others change it. */
export function IntakeControls({ desk, press, open }: IntakeControlsProps) {
  const { t } = useTranslation();
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
        description={paused ? describePaused(desk, t) : t('pauseDescription')}
        pressed={paused}
        press={() => open({ dialog: 'pause' })}
      />
      <SmallButton
        icon="intake-closed"
        name={t(status === 'closed' ? 'closedNow' : 'closeLabel')}
        description={closed ? describeClosed(desk, t) : t('closeDescription')}
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

function describePaused({ reason = 'other', resumesAt }: Desk, t: Translate): string {
  const why = t(`pause.${reason}`);
  return resumesAt
    ? t('pausedUntil', { reason: why, time: formatClockTime(resumesAt) })
    : t('pausedOpen', { reason: why });
}

const describeClosed = ({ status, opensAt }: Desk, t: Translate): string =>
  status === 'closed' && opensAt
    ? t('closedDescription', { time: formatClockTime(opensAt) })
    : t('closeDescription');
