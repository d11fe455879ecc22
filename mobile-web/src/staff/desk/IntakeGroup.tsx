import type { Desk } from '@hannun/shared';
import { type Say, useSpeech } from '../../components/language/LanguageProvider.js';
import type { Open } from '../dialogs/open.js';
import { clockTime } from '../frame/clock-time.js';
import type { Tap } from '../tablet/tablet.js';
import { SmallKey } from './SmallKey.js';

type IntakeGroupProps = { desk: Desk; press: (tap: Tap) => void; open: (dialog: Open) => void };

/** Open, paused or closed: the current state is pressed, the others change it. */
export function IntakeGroup({ desk, press, open }: IntakeGroupProps) {
  const { say } = useSpeech();
  const { status } = desk;
  const paused = status === 'paused';
  const shut = status === 'intake-closed' || status === 'closed';
  return (
    <fieldset className="intake-group">
      <legend>{say('newIntake')}</legend>
      <SmallKey
        icon="check"
        name={say('taking')}
        tells={takingTells(desk, say)}
        chosen={status === 'open'}
        press={() => status !== 'open' && press({ type: paused ? 'resume' : 'reopen-intake' })}
      />
      <SmallKey
        icon="pause"
        name={say('pauseKey')}
        tells={paused ? pausedTells(desk, say) : say('pauseTells')}
        chosen={paused}
        press={() => open({ dialog: 'pause' })}
      />
      <SmallKey
        icon="intake-closed"
        name={say(status === 'closed' ? 'closedNow' : 'closeKey')}
        tells={shut ? closedTells(desk, say) : say('closeTells')}
        chosen={shut}
        press={() => !shut && open({ dialog: 'close-intake' })}
      />
    </fieldset>
  );
}

function takingTells({ status }: Desk, say: Say): string {
  if (status === 'open') return say('takingTells');
  if (status === 'paused') return say('resumeNow');
  return say(status === 'closed' ? 'openNow' : 'takingAgain');
}

function pausedTells({ reason = 'other', resumesAt }: Desk, say: Say): string {
  const why = say(`pause.${reason}`);
  return resumesAt
    ? say('pausedUntil', { reason: why, time: clockTime(resumesAt) })
    : say('pausedOpen', { reason: why });
}

const closedTells = ({ status, opensAt }: Desk, say: Say): string =>
  status === 'closed' && opensAt ? say('closedTells', { time: clockTime(opensAt) }) : say('closeTells');
