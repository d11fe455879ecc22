import { type LaneDesk, type OpenTicket, ticketId } from '@hannun/shared';
import { useTranslation } from '../../ui/language/LanguageProvider.js';
import type { Open } from '../dialogs/open.js';
import type { Tap } from '../tablet/tablet.js';
import type { Lobby } from '../tv/lobby.js';
import { Key } from './Key.js';
import { SmallKey } from './SmallKey.js';
import './Keys.css';

type LaneKeysProps = {
  lane: LaneDesk;
  booth: string;
  /** Whether a call reaches screens and phones; otherwise staff must call out. */
  reaches: boolean;
  lobby: Lobby;
  /** The next number is only known once the tablet is online again. */
  numberless: boolean;
  /** The ticket in service at this tablet's booth. */
  current: OpenTicket | null;
  press: (tap: Tap) => void;
  open: (dialog: Open) => void;
};

/** What a call will do, given the state of the TV; unpaired TVs are not mentioned. */
const callTells: Readonly<Record<Lobby | 'offline', string>> = {
  unknown: 'callUnknown',
  well: 'callTells',
  silent: 'callSilent',
  stale: 'callStale',
  away: 'callAway',
  offline: 'callOffline',
};

/** Check in, call and finish, each naming the ticket it acts on. */
export function SlipKeys({ lane, booth, reaches, lobby, numberless, current, press, open }: LaneKeysProps) {
  const { t } = useTranslation();
  const next = nextUp(lane);
  const finished = current ?? lane.inService[0];
  const tells = t(callTells[reaches ? lobby : 'offline'], { booth });
  return (
    <div className="keys">
      <div className="keys__in">
        <InKey lane={lane} numberless={numberless} press={press} />
        <SeveralKey lane={lane} open={open} />
      </div>
      <Key
        kind="main"
        icon="sound"
        name={t('call')}
        ticket={next}
        tells={next ? tells : t('nobody')}
        sunken={!next}
        shortcut="F4 NumpadEnter"
        press={() => press({ type: 'call', lane: lane.lane, booth })}
      />
      <Key
        icon="check"
        name={t('checkOut')}
        tells={finished ? t('finishes', { ticket: finished.ticket }) : t('noneToFinish')}
        sunken={!finished}
        shortcut="F8 NumpadSubtract"
        press={() => finished && press({ type: 'check-out', ticket: finished.ticket })}
      />
    </div>
  );
}

type InKeyProps = Pick<LaneKeysProps, 'lane' | 'numberless' | 'press'>;

function InKey({ lane: { lane, way, code, nextNumber, intakeClosed }, numberless, press }: InKeyProps) {
  const { t } = useTranslation();
  const fromRoll = way === 'rolls';
  const number = numberless ? t('numberless') : t('nextNumber', { ticket: ticketId(code, nextNumber) });
  return (
    <Key
      icon="plus"
      name={t(fromRoll ? 'tearOne' : 'checkIn')}
      tells={intakeClosed ? t('intakeShut') : number}
      sunken={intakeClosed}
      counts
      shortcut="F2 NumpadAdd"
      press={() =>
        press(fromRoll ? { type: 'tear-off', lane, number: nextNumber } : { type: 'check-in', lane })
      }
    />
  );
}

/** Groups, priority and rolls have their own button, so that an ordinary check-in takes one tap. */
export function SeveralKey({ lane: { way, intakeClosed }, open }: Pick<LaneKeysProps, 'lane' | 'open'>) {
  const { t } = useTranslation();
  const fromRoll = way === 'rolls';
  return (
    <SmallKey
      name={t(fromRoll ? 'tearMany' : 'severalKey')}
      disabled={intakeClosed}
      press={() => open({ dialog: fromRoll ? 'tear-off' : 'arrival' })}
    />
  );
}

/** The next ticket to call; on a roll also one not yet torn off. */
function nextUp({ line, way, code, nextNumber }: LaneDesk): string | undefined {
  const head = line.find(({ missing }) => !missing)?.ticket;
  return head ?? (way === 'rolls' ? ticketId(code, nextNumber) : undefined);
}
