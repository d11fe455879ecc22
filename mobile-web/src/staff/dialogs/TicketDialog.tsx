import { type Standing, standingIn } from '@hannun/shared/booths';
import type { Desk, LaneDesk, OpenTicket } from '@hannun/shared/contract';
import { peopleAheadOnDesk } from '@hannun/shared/queue';
import { describeAnswer } from '../desk/describe-answer.js';
import { findOpenTicket } from '../desk/desk-tickets.js';
import { lastPrintOf } from '../slip/receipt-printer.js';
import { type Translate, useTranslation } from '../translation.js';
import { formatClockTime } from '../ui/clock-time.js';
import { SmallButton } from '../ui/SmallButton.js';
import { Dialog } from './Dialog.js';
import type { DialogProps } from './dialog-props.js';
import { finishAndSendActions, mayAwaitResult, sendActions } from './sending-actions.js';
import { TicketActionButton } from './TicketActionButton.js';
import type { TicketAction } from './ticket-action.js';

type TicketDialogProps = Pick<DialogProps, 'desk' | 'choices' | 'press' | 'open' | 'close'> & {
  ticket: string;
};

/** Everything that can be done with one ticket in its present state. */
export function TicketDialog({ desk, choices, ticket: name, press, open, close }: TicketDialogProps) {
  const { t } = useTranslation();
  const found = findOpenTicket(desk, name);
  if (!found) {
    return <Dialog title={name} description={t('ticketAway')} close={close} />;
  }
  const { ticket, lane } = found;
  const print = lastPrintOf(desk, name);
  const actions = actionsFor(ticket, lane, standingIn(choices, lane), desk);
  return (
    <Dialog title={name} description={describeState(ticket, lane, t)} close={close}>
      {print && <p>{t(`printState.${print.state}`)}</p>}
      <div className="dialog__list">
        {actions.map((action) => (
          <TicketActionButton
            key={`${action.name} ${Object.values(action.values ?? {}).join()}`}
            {...{ action, desk, press, close }}
          />
        ))}
        {ticket.status === 'in-service' && mayAwaitResult(lane, desk) && (
          <SmallButton
            icon="clock"
            name={t('otherResultTime')}
            press={() => open({ dialog: 'result-time', ticket: name })}
          />
        )}
        {ticket.status === 'waiting' && lane.way === 'slips' && (
          <SmallButton
            icon="printer"
            name={t('slipLabel')}
            press={() => open({ dialog: 'slip', ticket: name })}
          />
        )}
      </div>
    </Dialog>
  );
}

function actionsFor(open: OpenTicket, lane: LaneDesk, standing: Standing, desk: Desk): TicketAction[] {
  const { ticket, status, missing, doubt } = open;
  const callActions = callActionsFor(ticket, lane, standing);
  const leftAction: TicketAction = {
    tap: { type: 'leave', ticket, reason: 'left' },
    icon: 'minus',
    name: 'leave',
  };
  const reinstateAction: TicketAction = {
    tap: { type: 'reinstate', ticket },
    icon: 'undo',
    name: 'reinstate',
    description: 'reinstateDescription',
  };
  const checkOutAction = { tap: { type: 'check-out', ticket }, icon: 'check' } as const;
  if (status === 'gone') return [reinstateAction];
  if (status === 'finished') return sendActions(open, lane, desk);
  if (status === 'awaiting-result')
    return [...sendActions(open, lane, desk), { ...checkOutAction, name: 'resultGiven' }];
  if (status === 'in-service')
    return [
      { tap: { type: 'recall', ticket }, icon: 'sound', name: 'recall' },
      { ...checkOutAction, name: 'checkOut' },
      { tap: { type: 'leave', ticket, reason: 'no-show' }, icon: 'next', name: 'noShow' },
      ...finishAndSendActions(open, lane, desk),
    ];
  if (missing) return [reinstateAction, ...callActions, leftAction];
  const hereActions = doubt ? [{ ...hereAction, tap: reinstateAction.tap }] : [];
  return [...callActions, ...hereActions, ...sendActions(open, lane, desk), leftAction];
}

const hereAction = { icon: 'check', name: 'isHere' } as const;

/** Only a tablet at a booth calls, and nobody by number where heads are counted. */
function callActionsFor(ticket: string, { lane, way }: LaneDesk, standing: Standing): TicketAction[] {
  if (standing.at !== 'booth' || way === 'heads') return [];
  const { booth } = standing;
  return [
    {
      tap: { type: 'call', lane, booth, ticket },
      icon: 'sound',
      name: 'callThis',
      description: 'callThisDescription',
      values: { booth },
    },
  ];
}

function describeState(ticket: OpenTicket, lane: LaneDesk, t: Translate): string {
  if (ticket.status === 'in-service') {
    const served = t('ticketServed', { booth: ticket.booth, time: formatClockTime(ticket.calledAt) });
    return [served, describeAnswer(ticket, t)].filter(Boolean).join(' · ');
  }
  if (ticket.status === 'gone')
    return t('ticketGone', {
      time: formatClockTime(ticket.goneAt),
      reason: t(`goneReason.${ticket.reason}`),
    });
  if (ticket.status === 'finished')
    return t('ticketFinished', { time: formatClockTime(ticket.checkedOutAt) });
  if (ticket.status === 'awaiting-result')
    return t('ticketAwaiting', { time: formatClockTime(ticket.resultAt) });
  if (ticket.missing) return t('ticketMissing');
  if (ticket.doubt === 'called-past') return t('ticketPassed', { ticket: ticket.ticket });
  if (ticket.doubt === 'recount') return t('ticketNotFound');
  const count = peopleAheadOnDesk(lane, ticket.ticket);
  return t(ticket.earlier ? 'ticketCame' : 'ticketWaiting', {
    time: formatClockTime(ticket.checkedInAt),
    count,
  });
}
