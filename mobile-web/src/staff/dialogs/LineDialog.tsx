import type { Desk, LaneDesk, OpenTicket } from '@hannun/shared/contract';
import type { Language } from '@hannun/shared/i18n';
import { useState } from 'react';
import { describeAnswer } from '../desk/describe-answer.js';
import { servedTickets } from '../desk/desk-tickets.js';
import { beyondReach } from '../desk/reach.js';
import { describeOver } from '../scanner/look-up-slip.js';
import { lastPrintOf } from '../slip/receipt-printer.js';
import { type Translate, useTranslation } from '../translation.js';
import { formatClockTime } from '../ui/clock-time.js';
import { SmallButton } from '../ui/SmallButton.js';
import { Dialog } from './Dialog.js';
import type { DialogProps } from './dialog-props.js';
import { sendActions } from './sending-actions.js';
import { TicketActionButton } from './TicketActionButton.js';
import { findTypedHandedOut, isTyped, typedNumber } from './typed-number.js';
import './LineDialog.css';

/** Longer lists are searched or expanded. */
const pageSize = 60;

type LineDialogProps = Pick<DialogProps, 'desk' | 'board' | 'lane' | 'press' | 'open' | 'close'>;

/** Every ticket of the lane that staff can still act on, in calling order. */
export function LineDialog({ desk, board, lane, press, open, close }: LineDialogProps) {
  const { t, language } = useTranslation();
  const [query, setQuery] = useState('');
  const name = typedNumber(query);
  const lanes = [lane, ...(name === '' ? [] : desk.lanes.filter((other) => other !== lane))];
  const sections = lanes.flatMap((each) => sectionsOf(each, name, each === lane ? null : language, t));
  const unreached = new Set(
    lanes.flatMap((each) => beyondReach(desk, board, each)).map(({ ticket }) => ticket),
  );
  const isEmpty = sections.every(({ tickets }) => tickets.length === 0);
  const over = isEmpty ? findTypedHandedOut(desk, name, lanes) : null;
  return (
    <Dialog title={t('lineTitle', { lane: lane.name[language] })} wide close={close}>
      <label>
        {t('lineFind')}
        <input
          inputMode="numeric"
          type="search"
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
      </label>
      {isEmpty && (
        <p className="dialog__state" role="status">
          {over ? describeOver(over.ticket, over.at, { t }) : t(name ? 'lineNone' : 'lineEmpty')}
        </p>
      )}
      {sections.map((section) => (
        <TicketSection key={section.title} {...{ ...section, desk, unreached, open, close, press }} />
      ))}
    </Dialog>
  );
}

/** `language`: the lane is another than the dialog's, and is named in it. */
function sectionsOf(lane: LaneDesk, name: string, language: Language | null, t: Translate) {
  const { line, inService, gone, awaiting = [] } = lane;
  const matches = ({ ticket }: OpenTicket) => isTyped(name, ticket);
  const sections = [
    { title: t('lineServed'), tickets: inService.filter(matches) },
    { title: t('lineWaiting'), tickets: line.filter((ticket) => !ticket.missing && matches(ticket)) },
    { title: t('lineMissing'), tickets: line.filter((ticket) => ticket.missing && matches(ticket)) },
    { title: t('lineAwaiting'), tickets: awaiting.filter(matches) },
    { title: t('lineFinished'), tickets: servedTickets(lane).filter(matches) },
    { title: t('lineDeparted'), tickets: gone.filter(matches) },
  ];
  return sections.map(({ title, tickets }) => ({
    title: language === null ? title : `${lane.name[language]} · ${title}`,
    lane,
    tickets,
  }));
}

type TicketSectionProps = Pick<LineDialogProps, 'desk' | 'lane' | 'press' | 'open' | 'close'> & {
  title: string;
  tickets: readonly OpenTicket[];
  /** Names of those who may not be served today. */
  unreached: ReadonlySet<string>;
};

function TicketSection({ title, tickets, unreached, desk, lane, press, open, close }: TicketSectionProps) {
  const { t } = useTranslation();
  const [shownCount, setShownCount] = useState(pageSize);
  if (tickets.length === 0) return null;
  const hiddenCount = tickets.length - shownCount;
  return (
    <section>
      <h3>{title}</h3>
      <ul className="line-list">
        {tickets.slice(0, shownCount).map((ticket) => (
          <li key={ticket.ticket}>
            <SmallButton
              name={ticket.ticket}
              description={describeTicket(
                ticket,
                { isUnreached: unreached.has(ticket.ticket), prints: desk.prints },
                t,
              )}
              press={() => open({ dialog: 'ticket', ticket: ticket.ticket })}
            />
            {sendActions(ticket, lane, desk)
              .filter(({ kind }) => kind === 'main')
              .map((action) => (
                <TicketActionButton key={action.name} brief {...{ action, desk, press, close }} />
              ))}
          </li>
        ))}
      </ul>
      {hiddenCount > 0 && (
        <SmallButton
          name={t('lineRest', { count: hiddenCount })}
          press={() => setShownCount(shownCount + 4 * pageSize)}
        />
      )}
    </section>
  );
}

function describeTicket(
  ticket: OpenTicket,
  { isUnreached, prints }: { isUnreached: boolean; prints: Desk['prints'] },
  t: Translate,
): string {
  const { party, priority } = ticket;
  const print = lastPrintOf({ prints }, ticket.ticket);
  const details = [
    shownTime(ticket, t),
    party > 1 && t('party', { count: party }),
    priority && t('priority'),
    ticket.status === 'gone' && t(`goneReason.${ticket.reason}`),
    describeAnswer(ticket, t),
    ticket.doubt && t('doubted'),
    isUnreached && t('mayNotBeReached'),
    print && print.state !== 'printed' && t(`printState.${print.state}`),
  ];
  return details.filter(Boolean).join(' · ');
}

function shownTime(ticket: OpenTicket, t: Translate): string {
  switch (ticket.status) {
    case 'in-service':
      return formatClockTime(ticket.calledAt);
    case 'finished':
      return formatClockTime(ticket.checkedOutAt);
    case 'awaiting-result':
      return t('resultAt', { time: formatClockTime(ticket.resultAt) });
    default: {
      const time = formatClockTime(ticket.checkedInAt);
      return ticket.earlier ? t('lineCame', { time }) : time;
    }
  }
}
