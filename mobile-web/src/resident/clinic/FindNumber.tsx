import { type Board, parseTicketId, ticketId } from '@hannun/shared';
import { type FormEvent, useId, useState } from 'react';
import { useLocation } from 'wouter';
import { useSpeech } from '../language/speech.js';
import './FindNumber.css';

/** For slips without a QR code: looks the ticket up by its number. */
export function FindNumber({ board }: { board: Board }) {
  const { say } = useSpeech();
  const [, go] = useLocation();
  const [wrong, setWrong] = useState(false);
  const [field, hint] = [useId(), useId()];
  const find = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const ticket = readTicket(String(new FormData(event.currentTarget).get('number')), board);
    setWrong(ticket === null);
    if (ticket) go(`/clinics/${board.clinicId}/${ticket}`);
  };
  return (
    <form className="clinic-block find-number" onSubmit={find}>
      <h2>{say('byNumber')}</h2>
      <label htmlFor={field}>{`${say('number')} (${say('numberExample')})`}</label>
      <span className="find-number__row">
        <input
          id={field}
          name="number"
          autoComplete="off"
          autoCapitalize="characters"
          aria-describedby={hint}
          aria-invalid={wrong}
        />
        <button type="submit" className="button">
          {say('look')}
        </button>
      </span>
      <span id={hint} role="alert" className="find-number__wrong">
        {wrong && say('badNumber')}
      </span>
    </form>
  );
}

/** `a27`, `A-027` and, with a single lane, `27` all mean `A027`; anything else is `null`. */
export function readTicket(typed: string, { lanes }: Board): string | null {
  const [, letter, digits] = /^([A-Z]?)0*(\d{1,5})$/.exec(typed.toUpperCase().replace(/[\s-]/g, '')) ?? [];
  const code = letter || (lanes.length === 1 ? lanes[0]?.code : undefined);
  if (!digits || !lanes.some((lane) => lane.code === code)) return null;
  const ticket = ticketId(code ?? '', Number(digits));
  return parseTicketId(ticket) && Number(digits) > 0 ? ticket : null;
}
