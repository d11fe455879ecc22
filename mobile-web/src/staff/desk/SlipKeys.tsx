import { type LaneDesk, type OpenTicket, ticketId } from '@hannun/shared';
import { useSpeech } from '../../components/language/LanguageProvider.js';
import type { Tap } from '../tablet/tablet.js';
import { Key } from './Key.js';

type SlipKeysProps = {
  lane: LaneDesk;
  booth: string;
  online: boolean;
  /** Whom this tablet's booth has in service. */
  current: OpenTicket | null;
  press: (tap: Tap) => void;
};

/** The three keys of a lane that calls: each says whom it will take, give a number, or finish. */
export function SlipKeys({ lane, booth, online, current, press }: SlipKeysProps) {
  const { say } = useSpeech();
  const { lane: id, code, nextNumber, intakeClosed } = lane;
  const next = nextUp(lane);
  const finished = current ?? lane.inService[0];
  const tells = online ? say('callTells', { booth }) : say('callOffline');
  return (
    <div className="desk__keys">
      <Key
        icon="plus"
        name={say('checkIn')}
        tells={intakeClosed ? say('intakeShut') : say('nextNumber', { ticket: ticketId(code, nextNumber) })}
        sunken={intakeClosed}
        press={() => press({ type: 'check-in', lane: id })}
      />
      <Key
        kind="main"
        icon="sound"
        name={say('call')}
        ticket={next}
        tells={next ? tells : say('nobody')}
        sunken={!next}
        press={() => press({ type: 'call', lane: id, booth })}
      />
      <Key
        icon="check"
        name={say('checkOut')}
        tells={finished ? say('finishes', { ticket: finished.ticket }) : say('noneToFinish')}
        sunken={!finished}
        press={() => finished && press({ type: 'check-out', ticket: finished.ticket })}
      />
    </div>
  );
}

/** Whom a call would take; a roll's next number may be torn off and called at once. */
function nextUp({ line, way, code, nextNumber }: LaneDesk): string | undefined {
  const head = line.find(({ missing }) => !missing)?.ticket;
  return head ?? (way === 'rolls' ? ticketId(code, nextNumber) : undefined);
}
