import type { Desk } from '@hannun/shared';
import { type Translate, useTranslation } from '../../ui/language/LanguageProvider.js';
import type { Open } from '../dialogs/open.js';
import { clockTime } from '../frame/clock-time.js';
import type { Tap } from '../tablet/tablet.js';
import { SmallKey } from './SmallKey.js';

type IntakeGroupProps = { desk: Desk; press: (tap: Tap) => void; open: (dialog: Open) => void };

/** Open, paused or closed: the current state is pressed, the others change it. */
export function IntakeGroup({ desk, press, open }: IntakeGroupProps) {
  const { t } = useTranslation();
  const { status } = desk;
  const paused = status === 'paused';
  const shut = status === 'intake-closed' || status === 'closed';
  return (
    <fieldset className="intake-group">
      <legend>{t('newIntake')}</legend>
      <SmallKey
        icon="check"
        name={t('taking')}
        tells={takingTells(desk, t)}
        chosen={status === 'open'}
        press={() => status !== 'open' && press({ type: paused ? 'resume' : 'reopen-intake' })}
      />
      <SmallKey
        icon="pause"
        name={t('pauseKey')}
        tells={paused ? pausedTells(desk, t) : t('pauseTells')}
        chosen={paused}
        press={() => open({ dialog: 'pause' })}
      />
      <SmallKey
        icon="intake-closed"
        name={t(status === 'closed' ? 'closedNow' : 'closeKey')}
        tells={shut ? closedTells(desk, t) : t('closeTells')}
        chosen={shut}
        press={() => !shut && open({ dialog: 'close-intake' })}
      />
    </fieldset>
  );
}

function takingTells({ status }: Desk, t: Translate): string {
  if (status === 'open') return t('takingTells');
  if (status === 'paused') return t('resumeNow');
  return t(status === 'closed' ? 'openNow' : 'takingAgain');
}

function pausedTells({ reason = 'other', resumesAt }: Desk, t: Translate): string {
  const why = t(`pause.${reason}`);
  return resumesAt
    ? t('pausedUntil', { reason: why, time: clockTime(resumesAt) })
    : t('pausedOpen', { reason: why });
}

const closedTells = ({ status, opensAt }: Desk, t: Translate): string =>
  status === 'closed' && opensAt ? t('closedTells', { time: clockTime(opensAt) }) : t('closeTells');
