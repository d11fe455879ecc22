import type { LaneDesk, OpenTicket } from '@hannun/shared';
import { useState } from 'react';
import { type Say, useSpeech } from '../../components/language/LanguageProvider.js';
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
  const { say, language } = useSpeech();
  const [sought, setSought] = useState('');
  const parts = partsOf(lane, sought, say);
  const isEmpty = parts.every(({ tickets }) => tickets.length === 0);
  return (
    <Dialog title={say('lineTitle', { lane: lane.name[language] })} wide close={close}>
      <label>
        {say('lineFind')}
        <input
          inputMode="numeric"
          type="search"
          value={sought}
          onChange={(event) => setSought(event.target.value)}
        />
      </label>
      {isEmpty && <p className="dialog__state">{say(sought ? 'lineNone' : 'lineEmpty')}</p>}
      {parts.map(({ title, tickets }) => (
        <Part key={title} title={title} tickets={tickets} open={open} />
      ))}
      <ShutKey close={close} />
    </Dialog>
  );
}

function partsOf({ line, inService, gone }: LaneDesk, sought: string, say: Say) {
  const has = ({ ticket }: OpenTicket) => ticket.includes(sought.trim().toUpperCase());
  return [
    { title: say('lineServed'), tickets: inService.filter(has) },
    { title: say('lineWaiting'), tickets: line.filter((ticket) => !ticket.missing && has(ticket)) },
    { title: say('lineMissing'), tickets: line.filter((ticket) => ticket.missing && has(ticket)) },
    { title: say('lineGone'), tickets: gone.filter(has) },
  ];
}

type PartProps = { title: string; tickets: readonly OpenTicket[]; open: DialogProps['open'] };

function Part({ title, tickets, open }: PartProps) {
  const { say } = useSpeech();
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
              tells={tellsOf(ticket, say)}
              press={() => open({ dialog: 'ticket', ticket: ticket.ticket })}
            />
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <SmallKey name={say('lineRest', { count: rest })} press={() => setShown(shown + 4 * page)} />
      )}
    </section>
  );
}

function tellsOf(ticket: OpenTicket, say: Say): string {
  const { party, priority } = ticket;
  const words = [
    clockTime(ticket.status === 'in-service' ? ticket.calledAt : ticket.checkedInAt),
    party > 1 && say('party', { count: party }),
    priority && say('priority'),
    ticket.status === 'gone' && say(`goneWhy.${ticket.reason}`),
    answerWords(ticket, say),
  ];
  return words.filter(Boolean).join(' · ');
}
