import type { LaneDesk } from '@hannun/shared';
import { useSpeech } from '../../components/language/LanguageProvider.js';
import type { Tap } from '../tablet/tablet.js';
import { Key } from './Key.js';

type HeadKeysProps = { lane: LaneDesk; press: (tap: Tap) => void };

/** Two giant keys for a lane whose heads are counted at the doors: one in, one out. */
export function HeadKeys({ lane, press }: HeadKeysProps) {
  const { say } = useSpeech();
  const { lane: id, waiting, intakeClosed, line } = lane;
  const now = say('headsWaiting', { count: waiting });
  return (
    <div className="desk__keys" data-way="heads">
      <Key
        kind="main"
        icon="plus"
        name={say('arrived')}
        ticket="+1"
        tells={intakeClosed ? say('intakeShut') : now}
        sunken={intakeClosed}
        press={() => press({ type: 'check-in', lane: id })}
      />
      <Key
        kind="main"
        icon="minus"
        name={say('gone')}
        ticket="−1"
        tells={line.length === 0 ? say('nobody') : now}
        sunken={line.length === 0}
        press={() => press({ type: 'check-out', lane: id })}
      />
    </div>
  );
}
