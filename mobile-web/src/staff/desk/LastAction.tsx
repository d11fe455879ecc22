import { type Desk, type Done, ticketId } from '@hannun/shared';
import type { Outbox } from '@hannun/shared/outbox';
import { useNow } from '../../components/clocks/use-now.js';
import { Icon } from '../../components/icon/Icon.js';
import { type Say, useSpeech } from '../../components/language/LanguageProvider.js';

type LastActionProps = { desk: Desk; outbox: Outbox; deviceId: string };

/** The one fixed place that says what this tablet did last, and whether it is still kept here. */
export function LastAction({ desk, outbox, deviceId }: LastActionProps) {
  const { say } = useSpeech();
  const now = useNow().wall;
  const last = desk.history.find(({ device, undone }) => device === deviceId && !undone);
  if (!last) return <p className="desk__last">{say('nothingDone')}</p>;
  const isKept = outbox.some(
    ({ command, state }) => command.id === last.command && (state === 'queued' || state === 'in-flight'),
  );
  return (
    <p className="desk__last" role="status">
      {isKept && <Icon name="clock" />}
      <b>{didWhat(last, desk, say)}</b>
      <span>
        {ago(now - Date.parse(last.at), say)}
        {isKept && ` · ${say('kept')}`}
      </span>
    </p>
  );
}

const told = new Set(['check-in', 'call', 'check-out']);

/** A call may end the booth's last service first: the ticket it is about comes last. */
function didWhat({ type, tickets }: Done, desk: Desk, say: Say): string {
  const touched = tickets.at(-1);
  const code = desk.lanes.find(({ lane }) => lane === touched?.lane)?.code;
  if (!touched || !code || !told.has(type)) return say('did.other', { type: say('tapped.other') });
  return say(`did.${type}`, { ticket: ticketId(code, touched.number) });
}

function ago(milliseconds: number, say: Say): string {
  const count = Math.floor(milliseconds / 1000);
  if (count < 3) return say('ago.now');
  return count < 60 ? say('ago.seconds', { count }) : say('ago.minutes', { count: Math.floor(count / 60) });
}
