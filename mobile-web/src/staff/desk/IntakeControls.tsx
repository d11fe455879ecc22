import type { Desk } from '@hannun/shared/contract';
import type { OpenDialog } from '../dialogs/open-dialog.js';
import type { Tap } from '../tablet/tablet.js';
import { type Translate, useTranslation } from '../translation.js';
import { formatClockTime } from '../ui/clock-time.js';
import { SmallButton } from '../ui/SmallButton.js';

type IntakeControlsProps = { desk: Desk; press: (tap: Tap) => void; open: (dialog: OpenDialog) => void };

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
        name={t('taking')}
        description={describeOpen(desk, t)}
        pressed={status === 'open'}
        press={() => status !== 'open' && press({ type: paused ? 'resume' : 'reopen-intake' })}
      />
      <SmallButton
        icon="pause"
        name={t('pauseKey')}
        description={paused ? describePaused(desk, t) : t('pauseTells')}
        pressed={paused}
        press={() => open({ dialog: 'pause' })}
      />
      <SmallButton
        icon="intake-closed"
        name={t(status === 'closed' ? 'closedNow' : 'closeKey')}
        description={closed ? describeClosed(desk, t) : t('closeTells')}
        pressed={closed}
        press={() => !closed && open({ dialog: 'close-intake' })}
      />
    </fieldset>
  );
}

function describeOpen({ status }: Desk, t: Translate): string {
  if (status === 'open') return t('takingTells');
  if (status === 'paused') return t('resumeNow');
  return t(status === 'closed' ? 'openNow' : 'takingAgain');
}

function describePaused({ reason = 'other', resumesAt }: Desk, t: Translate): string {
  const why = t(`pause.${reason}`);
  return resumesAt
    ? t('pausedUntil', { reason: why, time: formatClockTime(resumesAt) })
    : t('pausedOpen', { reason: why });
}

const describeClosed = ({ status, opensAt }: Desk, t: Translate): string =>
  status === 'closed' && opensAt ? t('closedTells', { time: formatClockTime(opensAt) }) : t('closeTells');
