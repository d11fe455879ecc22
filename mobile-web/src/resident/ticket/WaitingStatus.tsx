import { formatDisplayedWait } from '@hannun/shared/i18n';
import type { ClockRange, LanePause } from '@hannun/shared/saying';
import { type Translate, useTranslation } from '../language/translation.js';
import { formatPast, formatUpcoming } from '../time/format-time.js';
import { formatTimeRange } from './clock-range.js';
import { QueueStrip } from './QueueStrip.js';
import type { WaitingSaying } from './ticket-reading.js';

type WaitingStatusProps = { saying: WaitingSaying; nowMs: number };

/** How many are ahead, and what the state of the clinic allows to say of the time. */
export function WaitingStatus({ saying, nowMs }: WaitingStatusProps) {
  const { t } = useTranslation();
  if (saying.state === 'silent' || saying.state === 'day-over')
    return <OutdatedStatus saying={saying} nowMs={nowMs} />;
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

function PauseTime({ pause: { reason, until }, nowMs }: { pause: LanePause; nowMs: number }) {
  const { t, language } = useTranslation();
  const again = until
    ? t('lane.restarts', { time: formatUpcoming(until, nowMs, language, t) })
    : t('lane.openEnd');
  return <p className="ticket-card__hint">{t('ticketPaused', { reason: t(`pause.${reason}`), again })}</p>;
}

type OutdatedProps = { saying: Extract<WaitingSaying, { state: 'silent' | 'day-over' }>; nowMs: number };

/** The last known count with its time. */
function OutdatedStatus({ saying, nowMs }: OutdatedProps) {
  const { t, language } = useTranslation();
  const { seenAt, pause } = saying.state === 'silent' ? saying : { seenAt: null, pause: null };
  return (
    <>
      {pause && <PauseTime pause={pause} nowMs={nowMs} />}
      {seenAt && (
        <p className="ticket-card__hint">{t('lastSeen', { time: formatPast(seenAt, nowMs, language, t) })}</p>
      )}
      <p className="ticket-card__ahead">{formatAhead(saying, t)}</p>
      {saying.state === 'silent' && <p className="ticket-card__hint">{t('maybeLess')}</p>}
    </>
  );
}

function ExpectedCall({ saying, nowMs }: WaitingStatusProps) {
  const { t, language } = useTranslation();
  const clockOf = (range: ClockRange) =>
    t('clockRange', { times: formatTimeRange(range, nowMs, language, t) });
  const whyNoWait = ({ unconfirmedSince, reason }: Extract<WaitingSaying, { state: 'waiting' }>) =>
    unconfirmedSince
      ? t('lane.unconfirmed', { time: formatPast(unconfirmedSince, nowMs, language, t) })
      : t(`noForecast.${reason}`);
  switch (saying.state) {
    case 'not-yet':
      return saying.clock && <p className="ticket-card__expected">{clockOf(saying.clock)}</p>;
    case 'paused':
      return (
        <>
          <PauseTime pause={saying} nowMs={nowMs} />
          {saying.clock && <p className="ticket-card__expected">{clockOf(saying.clock)}</p>}
        </>
      );
    case 'waiting': {
      if (!saying.wait) return <p className="ticket-card__expected">{whyNoWait(saying)}</p>;
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
    case 'may-not-be-reached':
      return saying.pause && <PauseTime pause={saying.pause} nowMs={nowMs} />;
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
