import type { LaneDesk } from '@hannun/shared';
import { useTranslation } from '../../ui/language/LanguageProvider.js';
import type { Open } from '../dialogs/open.js';
import type { Tap } from '../tablet/tablet.js';
import { Key } from './Key.js';
import { SeveralKey } from './SlipKeys.js';
import './Keys.css';

type HeadKeysProps = { lane: LaneDesk; press: (tap: Tap) => void; open: (dialog: Open) => void };

/** For lanes that only count people: one in, one out. */
export function HeadKeys({ lane, press, open }: HeadKeysProps) {
  const { t } = useTranslation();
  const { lane: id, waiting, intakeClosed, line } = lane;
  const now = t('headsWaiting', { count: waiting });
  return (
    <div className="keys" data-way="heads">
      <div className="keys__in">
        <Key
          kind="main"
          icon="plus"
          name={t('arrived')}
          ticket="+1"
          tells={intakeClosed ? t('intakeShut') : now}
          sunken={intakeClosed}
          counts
          shortcut="F2 NumpadAdd"
          press={() => press({ type: 'check-in', lane: id })}
        />
        <SeveralKey lane={lane} open={open} />
      </div>
      <Key
        kind="main"
        icon="minus"
        name={t('gone')}
        ticket="−1"
        tells={line.length === 0 ? t('nobody') : now}
        sunken={line.length === 0}
        counts
        shortcut="F8 NumpadSubtract"
        press={() => press({ type: 'check-out', lane: id })}
      />
    </div>
  );
}
