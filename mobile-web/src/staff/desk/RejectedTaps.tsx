import { type Desk, ticketId } from '@hannun/shared/contract';
import { groupRejectedTaps, type Outbox, type RejectedTap } from '@hannun/shared/outbox';
import { type Translate, useTranslation } from '../translation.js';
import { formatClockTime } from '../ui/clock-time.js';
import { SmallButton } from '../ui/SmallButton.js';

const maxNamed = 6;

type RejectedTapsProps = {
  outbox: Outbox;
  desk: Desk;
  putInAgain: (ids: readonly string[]) => void;
  acknowledge: (id: string) => void;
};

/** What the server refused: one band for each kind and reason, with numbers, times and people, to put in again or drop. */
export function RejectedTaps({ outbox, desk, putInAgain, acknowledge }: RejectedTapsProps) {
  const { t } = useTranslation();
  const groups = groupRejectedTaps(outbox);
  return groups.map(({ key, taps }) => {
    const ids = taps.map(({ command }) => command.id);
    return (
      <section key={key} className="rejected-taps" role="alert">
        <p>
          <b>{describeTaps(taps, desk, t)}</b> {t(`error.${taps[0].error.code}`)}
        </p>
        <SmallButton name={t('putInAgain')} press={() => putInAgain(ids)} />
        <SmallButton name={t('dropRejected')} press={() => ids.forEach(acknowledge)} />
      </section>
    );
  });
}

function describeTaps(taps: readonly RejectedTap[], desk: Desk, t: Translate): string {
  const what = taps.every(({ command }) => command.type === 'check-in')
    ? describeArrivals(taps, t)
    : t('rejectedTap', {
        name: t(`commandName.${taps[0]?.command.type ?? 'check-in'}`),
        times: timesOf(taps),
      });
  const numbers = [...new Set(taps.flatMap((tap) => numberOf(tap, desk) ?? []))];
  const named = numbers.length > maxNamed ? [...numbers.slice(0, maxNamed), '…'] : numbers;
  return named.length > 0 ? `${named.join(', ')} · ${what}` : what;
}

function describeArrivals(taps: readonly RejectedTap[], t: Translate): string {
  const parties = taps.map(({ command }) => (command.type === 'check-in' ? (command.party ?? 1) : 0));
  const people = t('people', { count: parties.reduce((sum, party) => sum + party, 0) });
  const isPlain =
    parties.every((party) => party === parties[0]) && (parties.length === 1 || parties[0] === 1);
  const each = isPlain ? '' : `(${parties.join('·')})`;
  return t('rejectedArrivals', { times: timesOf(taps), people: `${people}${each}` });
}

function timesOf(taps: readonly RejectedTap[]): string {
  const times = taps.map(({ command }) => formatClockTime(command.at));
  const [first, last] = [times[0], times.at(-1)];
  return first === last ? `${first}` : `${first}–${last}`;
}

function numberOf({ command }: RejectedTap, { lanes }: Desk): string | null {
  if ('ticket' in command && command.ticket !== undefined) return command.ticket;
  const code = 'lane' in command && lanes.find(({ lane }) => lane === command.lane)?.code;
  if (!code) return null;
  return command.type === 'check-in' && command.number !== undefined ? ticketId(code, command.number) : code;
}
