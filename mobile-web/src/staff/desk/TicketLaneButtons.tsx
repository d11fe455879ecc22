import type { InService } from '@hannun/shared/booths';
import { type LaneDesk, ticketId } from '@hannun/shared/contract';
import { nextInLine } from '@hannun/shared/queue';
import type { ScreenStatus } from '../lobby-screens/screen-status.js';
import { type MessageKey, useTranslation } from '../translation.js';
import { LargeButton } from '../ui/LargeButton.js';
import { SmallButton } from '../ui/SmallButton.js';
import { TicketMarks } from '../ui/TicketMarks.js';
import type { DeskContext } from './desk-context.js';
import './LaneButtons.css';

export type TicketLaneButtonsProps = Pick<DeskContext, 'lane' | 'press' | 'open'> & {
  /** Where the tablet stands. */
  booth: string;
  /** Why no new numbers are given; `null`: they are. */
  shutReason: string | null;
  /** Whether a call reaches screens and phones; otherwise staff must call out. */
  callsDelivered: boolean;
  screenStatus: ScreenStatus;
  isPaused: boolean;
  /** The next number is only known once the tablet is online again. */
  withoutNumber: boolean;
  /** The person in this tablet's booth: the only one these keys finish. */
  occupant: InService | null;
  /** Where a call sends that person. */
  next: LaneDesk | null;
  /** Tickets whose number the server has yet to give: nobody is told it. */
  unconfirmed: readonly string[];
};

/** What a call will do, given the state of the TV; nothing is said of a TV before it is known. */
const callDescriptions = {
  unknown: 'callUnknown',
  none: 'callWithoutTv',
  well: 'callDescription',
  silent: 'callSilent',
  stale: 'callStale',
  away: 'callAway',
  offline: 'callOffline',
} as const satisfies Record<ScreenStatus | 'offline', MessageKey>;

/** Check in, call and finish, each naming the ticket it acts on. */
export function TicketLaneButtons({
  lane,
  booth,
  callsDelivered,
  screenStatus,
  withoutNumber,
  shutReason,
  isPaused,
  occupant,
  next: sentTo,
  unconfirmed,
  press,
  open,
}: TicketLaneButtonsProps) {
  const { t, language } = useTranslation();
  const [next] = nextInLine(lane, 1);
  const nextTicketId = next?.ticket ?? nextOnRoll(lane);
  const isNextNamed = nextTicketId !== undefined && !unconfirmed.includes(nextTicketId);
  const finished = occupant && !unconfirmed.includes(occupant.ticket) ? occupant : null;
  const describeCall = (): string => {
    if (!nextTicketId) return t('nobody');
    if (isPaused) return t('callPaused');
    if (!callsDelivered && !isNextNamed) return t('callUnnamed');
    return t(callDescriptions[callsDelivered ? screenStatus : 'offline'], { booth });
  };
  const describeEnd = (ticket: string): string =>
    sentTo ? t('callSendsOn', { ticket, lane: sentTo.name[language] }) : t('callFinishes', { ticket });
  return (
    <div className="lane-buttons">
      <div className="lane-buttons__check-in">
        <CheckInButton lane={lane} withoutNumber={withoutNumber} shutReason={shutReason} press={press} />
        <GroupCheckInButton lane={lane} open={open} />
      </div>
      <LargeButton
        kind="main"
        isHeld={isPaused}
        icon={isPaused ? 'pause' : 'sound'}
        name={t('call')}
        ticket={isNextNamed ? nextTicketId : undefined}
        marks={next && <TicketMarks party={next.party} priority={next.priority} />}
        description={describeCall()}
        note={finished && nextTicketId ? describeEnd(finished.ticket) : undefined}
        disabled={!nextTicketId}
        shortcut="F4 NumpadEnter"
        press={() => press({ type: 'call', lane: lane.lane, booth })}
      />
      <LargeButton
        icon="check"
        name={t('checkOut')}
        description={
          finished
            ? t('checkOutOnly', { ticket: finished.ticket })
            : t(occupant ? 'numberUnconfirmed' : 'myRoomEmpty')
        }
        disabled={!finished}
        shortcut="F8 NumpadSubtract"
        press={() => finished && press({ type: 'check-out', ticket: finished.ticket })}
      />
    </div>
  );
}

type CheckInButtonProps = Pick<TicketLaneButtonsProps, 'lane' | 'withoutNumber' | 'shutReason' | 'press'>;

function CheckInButton({
  lane: { lane, way, code, nextNumber, intakeClosed },
  withoutNumber,
  shutReason,
  press,
}: CheckInButtonProps) {
  const { t } = useTranslation();
  const fromRoll = way === 'rolls';
  const number = withoutNumber ? t('numberLater') : t('nextNumber', { ticket: ticketId(code, nextNumber) });
  return (
    <LargeButton
      icon="plus"
      name={t(fromRoll ? 'arrived' : 'checkIn')}
      description={intakeClosed ? (shutReason ?? t('intakeClosedHint')) : number}
      disabled={intakeClosed}
      allowRapidTaps
      shortcut="F2 NumpadAdd"
      press={() =>
        press(fromRoll ? { type: 'tear-off', lane, number: nextNumber } : { type: 'check-in', lane })
      }
    />
  );
}

/** Groups, priority and rolls have their own button, so that an ordinary check-in takes one tap. */
export function GroupCheckInButton({
  lane: { way, intakeClosed },
  open,
}: Pick<TicketLaneButtonsProps, 'lane' | 'open'>) {
  const { t } = useTranslation();
  const fromRoll = way === 'rolls';
  return (
    <SmallButton
      name={t(fromRoll ? 'tearOff' : 'groupCheckIn')}
      disabled={intakeClosed}
      press={() => open({ dialog: fromRoll ? 'tear-off' : 'arrival' })}
    />
  );
}

/** On a roll also a ticket not yet torn off can be called. */
const nextOnRoll = ({ way, code, nextNumber }: LaneDesk): string | undefined =>
  way === 'rolls' ? ticketId(code, nextNumber) : undefined;
