import type { OpenTicket } from '@hannun/shared';
import { useNow } from '../../components/clocks/use-now.js';
import { useSpeech } from '../../components/language/LanguageProvider.js';

/** Who is in service now, and for how long. */
export function NowRow({ ticket }: { ticket: OpenTicket | null }) {
  const { say } = useSpeech();
  const now = useNow().wall;
  if (ticket?.status !== 'in-service') return <p className="desk__now">{say('nobodyInService')}</p>;
  const count = Math.max(0, Math.floor((now - Date.parse(ticket.calledAt)) / 60_000));
  return (
    <p className="desk__now">
      {say('inService')} <b>{ticket.ticket}</b>
      {say('booth', { booth: ticket.booth })} · {say('minutes', { count })}
    </p>
  );
}
