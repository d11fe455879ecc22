import type { LaneDesk, OpenTicket } from '@hannun/shared';
import { useState } from 'react';
import { type Translate, useTranslation } from '../../ui/language/LanguageProvider.js';
import { answerWords } from '../desk/answer-words.js';
import { SmallKey } from '../desk/SmallKey.js';
import { clockTime } from '../frame/clock-time.js';
import { Dialog } from './Dialog.js';
import type { DialogProps } from './dialog-props.js';
import { ShutKey } from './ShutKey.js';
import './LineDialog.css';

/** Longer lists are searched or expanded. */
const page = 60;

/** Every ticket of the lane that staff can still act on, in calling order. */
export function LineDialog({ lane, open, close }: Pick<DialogProps, 'lane' | 'open' | 'close'>) {
  const { t, language } = useTranslation();
  const [sought, setSought] = useState('');
  const parts = partsOf(lane, sought, t);
  const isEmpty = parts.every(({ tickets }) => tickets.length === 0);
  return (
    <Dialog title={t('lineTitle', { lane: lane.name[language] })} wide close={close}>
      <label>
        {t('lineFind')}
        <input
          inputMode="numeric"
          type="search"
          value={sought}
          onChange={(event) => setSought(event.target.value)}
        />
      </label>
      {isEmpty && <p className="dialog__state">{t(sought ? 'lineNone' : 'lineEmpty')}</p>}
      {parts.map(({ title, tickets }) => (
        <Part key={title} title={title} tickets={tickets} open={open} />
      ))}
      <ShutKey close={close} />
    </Dialog>
  );
}

function partsOf({ line, inService, gone }: LaneDesk, sought: string, t: Translate) {
  const has = ({ ticket }: OpenTicket) => ticket.includes(sought.trim().toUpperCase());
  return [
    { title: t('lineServed'), tickets: inService.filter(has) },
    { title: t('lineWaiting'), tickets: line.filter((ticket) => !ticket.missing && has(ticket)) },
    { title: t('lineMissing'), tickets: line.filter((ticket) => ticket.missing && has(ticket)) },
    { title: t('lineGone'), tickets: gone.filter(has) },
  ];
}

type PartProps = { title: string; tickets: readonly OpenTicket[]; open: DialogProps['open'] };

function Part({ title, tickets, open }: PartProps) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(page);
  if (tickets.length === 0) return null;
  const rest = tickets.length - shown;
  return (
    <section>
      <h3>{title}</h3>
      <ul className="line-list">
        {tickets.slice(0, shown).map((ticket) => (
          <li key={ticket.ticket}>
            <SmallKey
              name={ticket.ticket}
              tells={tellsOf(ticket, t)}
              press={() => open({ dialog: 'ticket', ticket: ticket.ticket })}
            />
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <SmallKey name={t('lineRest', { count: rest })} press={() => setShown(shown + 4 * page)} />
      )}
    </section>
  );
}

function tellsOf(ticket: OpenTicket, t: Translate): string {
  const { party, priority } = ticket;
  const words = [
    clockTime(ticket.status === 'in-service' ? ticket.calledAt : ticket.checkedInAt),
    party > 1 && t('party', { count: party }),
    priority && t('priority'),
    ticket.status === 'gone' && t(`goneWhy.${ticket.reason}`),
    answerWords(ticket, t),
  ];
  return words.filter(Boolean).join(' · ');
}
