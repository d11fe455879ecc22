import { formatDisplayedWait } from '@hannun/shared/i18n';
import type { ClockRange } from '@hannun/shared/saying';
import { type Translate, useTranslation } from '../language/translation.js';
import { formatClock, formatUpcoming } from '../time/format-time.js';
import { formatTimeRange } from './clock-range.js';
import { QueueStrip } from './QueueStrip.js';
import type { WaitingSaying } from './ticket-reading.js';

type WaitingStatusProps = { saying: WaitingSaying; nowMs: number };

/** How many are ahead, and what the state of the clinic allows to say of the time. */
export function WaitingStatus({ saying, nowMs }: WaitingStatusProps) {
  const { t } = useTranslation();
  if (saying.state === 'silent' || saying.state === 'day-over') return <OutdatedStatus saying={saying} />;
  return (
    <>
      {'opensAt' in saying && saying.opensAt && <OpeningTime opensAt={saying.opensAt} nowMs={nowMs} />}
      <p className="ticket-card__ahead">{formatAhead(saying, t)}</p>
      <ExpectedCall saying={saying} nowMs={nowMs} />
      <QueueStrip ahead={saying.ahead} />
      <TicketAdvice saying={saying} />
    </>
  );
}

function OpeningTime({ opensAt, nowMs }: { opensAt: string; nowMs: number }) {
  const { t, language } = useTranslation();
  const time = formatUpcoming(opensAt, nowMs, language, t);
  return <p className="ticket-card__hint">{t('lane.opens', { time })}</p>;
}

/** The last known count with its time. */
function OutdatedStatus({ saying }: { saying: Extract<WaitingSaying, { state: 'silent' | 'day-over' }> }) {
  const { t } = useTranslation();
  const seenAt = saying.state === 'silent' ? saying.seenAt : null;
  return (
    <>
      {seenAt && <p className="ticket-card__hint">{t('lastSeen', { time: formatClock(seenAt) })}</p>}
      <p className="ticket-card__ahead">{formatAhead(saying, t)}</p>
      {saying.state === 'silent' && <p className="ticket-card__hint">{t('maybeLess')}</p>}
    </>
  );
}

function ExpectedCall({ saying, nowMs }: WaitingStatusProps) {
  const { t, language } = useTranslation();
  const clockOf = ({ fromMs, untilMs }: ClockRange) =>
    t('clockRange', { times: formatTimeRange(fromMs, untilMs, language) });
  switch (saying.state) {
    case 'not-yet':
      return saying.clock && <p className="ticket-card__expected">{clockOf(saying.clock)}</p>;
    case 'paused': {
      const { reason, until, clock } = saying;
      const again = until
        ? t('lane.restarts', { time: formatUpcoming(until, nowMs, language, t) })
        : t('lane.openEnd');
      return (
        <>
          <p className="ticket-card__hint">{t('ticketPaused', { reason: t(`pause.${reason}`), again })}</p>
          {clock && <p className="ticket-card__expected">{clockOf(clock)}</p>}
        </>
      );
    }
    case 'waiting': {
      if (!saying.wait) return <p className="ticket-card__expected">{t(`noForecast.${saying.reason}`)}</p>;
      const { figure, unit } = formatDisplayedWait(saying.wait, t);
      return (
        <p className="ticket-card__expected">
          {t('expected')}{' '}
          <b>
            {figure}
            {unit}
          </b>
          {saying.clock && ` · ${clockOf(saying.clock)}`}
        </p>
      );
    }
    default:
      return null;
  }
}

const adviceKeys = { plenty: 'plenty', 'set-out': 'setOut', near: 'near' } as const;

function TicketAdvice({ saying }: { saying: WaitingSaying }) {
  const { t } = useTranslation();
  if (saying.state !== 'waiting' || !saying.advice) return null;
  return <p className="ticket-card__advice">{t(adviceKeys[saying.advice])}</p>;
}

/** Counted in groups where people came together. */
export function formatAhead(
  { ahead, groups }: Pick<WaitingSaying, 'ahead' | 'groups'>,
  t: Translate,
): string {
  if (ahead === 0) return t('next');
  return t(groups ? 'groupsAhead' : 'ahead', { count: ahead });
}
