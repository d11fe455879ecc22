import { type LaneDesk, type OpenTicket, ticketId } from '@hannun/shared';
import { useSpeech } from '../../components/language/LanguageProvider.js';
import type { Open } from '../dialogs/open.js';
import type { Tap } from '../tablet/tablet.js';
import type { Lobby } from '../tv/lobby.js';
import { Key } from './Key.js';
import { SmallKey } from './SmallKey.js';
import './Keys.css';

type LaneKeysProps = {
  lane: LaneDesk;
  booth: string;
  /** Whether a call reaches anybody but who hears the voice. */
  reaches: boolean;
  /** How the TV is, where calls are shown. */
  lobby: Lobby;
  /** The next slip's number is settled only once the link is back. */
  numberless: boolean;
  /** Whom this tablet's booth has in service. */
  current: OpenTicket | null;
  press: (tap: Tap) => void;
  open: (dialog: Open) => void;
};

/** What a call will do, as far as the TV can be trusted; nothing is said of one that nobody paired. */
const callTells: Readonly<Record<Lobby | 'offline', string>> = {
  unknown: 'callUnknown',
  well: 'callTells',
  silent: 'callSilent',
  stale: 'callStale',
  away: 'callAway',
  offline: 'callOffline',
};

/** The three keys of a lane that calls: each says whom it will take, give a number, or finish. */
export function SlipKeys({ lane, booth, reaches, lobby, numberless, current, press, open }: LaneKeysProps) {
  const { say } = useSpeech();
  const next = nextUp(lane);
  const finished = current ?? lane.inService[0];
  const tells = say(callTells[reaches ? lobby : 'offline'], { booth });
  return (
    <div className="keys">
      <div className="keys__in">
        <InKey lane={lane} numberless={numberless} press={press} />
        <SeveralKey lane={lane} open={open} />
      </div>
      <Key
        kind="main"
        icon="sound"
        name={say('call')}
        ticket={next}
        tells={next ? tells : say('nobody')}
        sunken={!next}
        shortcut="F4 NumpadEnter"
        press={() => press({ type: 'call', lane: lane.lane, booth })}
      />
      <Key
        icon="check"
        name={say('checkOut')}
        tells={finished ? say('finishes', { ticket: finished.ticket }) : say('noneToFinish')}
        sunken={!finished}
        shortcut="F8 NumpadSubtract"
        press={() => finished && press({ type: 'check-out', ticket: finished.ticket })}
      />
    </div>
  );
}

type InKeyProps = Pick<LaneKeysProps, 'lane' | 'numberless' | 'press'>;

/** One more person: a slip is given, or one was torn from the roll. */
function InKey({ lane: { lane, way, code, nextNumber, intakeClosed }, numberless, press }: InKeyProps) {
  const { say } = useSpeech();
  const fromRoll = way === 'rolls';
  const number = numberless ? say('numberless') : say('nextNumber', { ticket: ticketId(code, nextNumber) });
  return (
    <Key
      icon="plus"
      name={say(fromRoll ? 'tearOne' : 'checkIn')}
      tells={intakeClosed ? say('intakeShut') : number}
      sunken={intakeClosed}
      counts
      shortcut="F2 NumpadAdd"
      press={() =>
        press(fromRoll ? { type: 'tear-off', lane, number: nextNumber } : { type: 'check-in', lane })
      }
    />
  );
}

/** Parties, people served first, and rolls torn by many: a second key, so that the ordinary tap asks nothing. */
export function SeveralKey({ lane: { way, intakeClosed }, open }: Pick<LaneKeysProps, 'lane' | 'open'>) {
  const { say } = useSpeech();
  const fromRoll = way === 'rolls';
  return (
    <SmallKey
      name={say(fromRoll ? 'tearMany' : 'severalKey')}
      disabled={intakeClosed}
      press={() => open({ dialog: fromRoll ? 'tear-off' : 'arrival' })}
    />
  );
}

/** Whom a call would take; a roll's next number may be torn off and called at once. */
function nextUp({ line, way, code, nextNumber }: LaneDesk): string | undefined {
  const head = line.find(({ missing }) => !missing)?.ticket;
  return head ?? (way === 'rolls' ? ticketId(code, nextNumber) : undefined);
}
