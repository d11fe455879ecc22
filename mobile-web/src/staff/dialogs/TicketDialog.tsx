import type { Desk, LaneDesk, OpenTicket } from '@hannun/shared';
import { type Translate, useTranslation } from '../../ui/language/LanguageProvider.js';
import { answerWords } from '../desk/answer-words.js';
import { SmallKey, type SmallKeyProps } from '../desk/SmallKey.js';
import { openTicket, peopleAhead } from '../desk/slip-of.js';
import { clockTime } from '../frame/clock-time.js';
import type { Tap } from '../tablet/tablet.js';
import { Dialog } from './Dialog.js';
import type { DialogProps } from './dialog-props.js';
import { ShutKey } from './ShutKey.js';

type TicketDialogProps = Pick<DialogProps, 'desk' | 'booth' | 'press' | 'open' | 'close'> & {
  ticket: string;
};

/** Everything that can be done with one ticket in its present state. */
export function TicketDialog({ desk, booth, ticket: name, press, open, close }: TicketDialogProps) {
  const { t, language } = useTranslation();
  const found = openTicket(desk, name);
  if (!found) {
    return (
      <Dialog title={name} how={t('ticketAway')} close={close}>
        <ShutKey close={close} />
      </Dialog>
    );
  }
  const { ticket, lane } = found;
  const acts = actsFor(ticket, lane, booth, desk);
  return (
    <Dialog title={name} how={stateOf(ticket, lane, t)} close={close}>
      <div className="dialog__list">
        {acts.map(({ tap, name: key, tells, values, icon }) => (
          <SmallKey
            key={`${key} ${'lane' in tap ? tap.lane : ''}`}
            icon={icon}
            name={t(key, { ...values, lane: 'lane' in tap ? laneName(desk, tap.lane, language) : '' })}
            tells={tells && t(tells, values)}
            press={() => {
              press(tap);
              close();
            }}
          />
        ))}
        {ticket.status === 'waiting' && lane.way === 'slips' && (
          <SmallKey icon="lines" name={t('slipKey')} press={() => open({ dialog: 'slip', ticket: name })} />
        )}
      </div>
      <ShutKey close={close} />
    </Dialog>
  );
}

type Act = {
  tap: Tap;
  icon: NonNullable<SmallKeyProps['icon']>;
  name: string;
  tells?: string;
  values?: Record<string, string>;
};

function actsFor({ ticket, status, missing }: OpenTicket, lane: LaneDesk, booth: string, desk: Desk): Act[] {
  const calls: Act = {
    tap: { type: 'call', lane: lane.lane, booth, ticket },
    icon: 'sound',
    name: 'callThis',
    tells: 'callThisTells',
    values: { booth },
  };
  const left: Act = { tap: { type: 'leave', ticket, reason: 'left' }, icon: 'minus', name: 'left' };
  const moves = desk.lanes
    .filter((other) => other !== lane && !other.intakeClosed)
    .map(
      (other): Act => ({
        tap: { type: 'move', ticket, lane: other.lane },
        icon: 'right',
        name: 'moveTo',
        tells: 'moveToTells',
      }),
    );
  const back: Act = {
    tap: { type: 'reinstate', ticket },
    icon: 'undo',
    name: 'reinstate',
    tells: 'reinstateTells',
  };
  if (status === 'gone') return [back];
  if (status === 'in-service')
    return [
      { tap: { type: 'recall', ticket }, icon: 'sound', name: 'recall' },
      { tap: { type: 'check-out', ticket }, icon: 'check', name: 'checkOut' },
      { tap: { type: 'leave', ticket, reason: 'no-show' }, icon: 'next', name: 'noShow' },
      ...moves,
    ];
  const called = lane.way === 'heads' ? [] : [calls];
  return missing ? [back, ...called, left] : [...called, ...moves, left];
}

function stateOf(ticket: OpenTicket, lane: LaneDesk, t: Translate): string {
  if (ticket.status === 'in-service') {
    const served = t('ticketServed', { booth: ticket.booth, time: clockTime(ticket.calledAt) });
    return [served, answerWords(ticket, t)].filter(Boolean).join(' · ');
  }
  if (ticket.status === 'gone')
    return t('ticketGone', { time: clockTime(ticket.goneAt), reason: t(`goneWhy.${ticket.reason}`) });
  if (ticket.missing) return t('ticketMissing');
  const count = peopleAhead(lane.line, ticket.ticket);
  return t('ticketWaiting', { time: clockTime(ticket.checkedInAt), count });
}

const laneName = (desk: Desk, id: string | undefined, language: 'ko' | 'en'): string =>
  desk.lanes.find(({ lane }) => lane === id)?.name[language] ?? '';
