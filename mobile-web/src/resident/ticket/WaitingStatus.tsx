import type { ClockReading } from '@hannun/shared/client';
import type { Board, NoForecastReason } from '@hannun/shared/contract';
import { formatWait } from '@hannun/shared/i18n';
import { type DataFreshness, isCurrent } from '../data-freshness/data-freshness.js';
import { type Translate, useTranslation } from '../language/translation.js';
import { formatClock } from '../time/format-time.js';
import { formatTimeRange } from './clock-range.js';
import { QueueStrip } from './QueueStrip.js';
import type { Advice, TicketStatus } from './ticket-status.js';

export type WaitingTicketStatus = Extract<TicketStatus, { status: 'waiting' }>;
type WaitingStatusProps = {
  ticketStatus: WaitingTicketStatus;
  board: Board | undefined;
  freshnessState: DataFreshness;
  /** Why the lane has no forecast. */
  noForecast: NoForecastReason | undefined;
  now: ClockReading;
  /** `null` if this number will not be served today. */
  advice: Advice | null;
};

export function WaitingStatus({
  ticketStatus,
  board,
  freshnessState,
  noForecast,
  now,
  advice,
}: WaitingStatusProps) {
  const { t } = useTranslation();
  if (!isCurrent(freshnessState))
    return <OutdatedStatus ticketStatus={ticketStatus} freshnessState={freshnessState} />;
  const adviceKeys = { plenty: 'plenty', 'set-out': 'setOut', near: 'near' } as const;
  return (
    <>
      <p className="ticket-card__ahead">{formatAhead(ticketStatus, t)}</p>
      {board?.status === 'paused' ? (
        <p className="ticket-card__hint">{formatPause(board, t)}</p>
      ) : (
        advice && (
          <ExpectedCall
            ticketStatus={ticketStatus}
            noForecast={noForecast}
            now={now}
            live={freshnessState.freshness === 'live'}
          />
        )
      )}
      <QueueStrip ahead={ticketStatus.ahead} />
      {board?.status !== 'paused' && advice && <p className="ticket-card__advice">{t(adviceKeys[advice])}</p>}
    </>
  );
}

/** The last known status with its age: counts stay, estimates are hidden. */
function OutdatedStatus({
  ticketStatus,
  freshnessState: { seenAtMs },
}: Pick<WaitingStatusProps, 'ticketStatus' | 'freshnessState'>) {
  const { t } = useTranslation();
  return (
    <>
      {seenAtMs !== null && (
        <p className="ticket-card__hint">{t('lastSeen', { time: formatClock(seenAtMs) })}</p>
      )}
      <p className="ticket-card__ahead">{formatAhead(ticketStatus, t)}</p>
      <p className="ticket-card__hint">{t('maybeLess')}</p>
    </>
  );
}

type ExpectedCallProps = {
  ticketStatus: WaitingTicketStatus;
  noForecast: NoForecastReason | undefined;
  now: ClockReading;
  live: boolean;
};

function ExpectedCall({ ticketStatus: { range }, noForecast, now, live }: ExpectedCallProps) {
  const { t, language } = useTranslation();
  if (!range)
    return <p className="ticket-card__expected">{t(`noForecast.${reasonForHolder(noForecast)}`)}</p>;
  const [from, until] = [now.wallMs + range.low * 1000, now.wallMs + range.high * 1000];
  return (
    <p className="ticket-card__expected">
      {t('expected')} <b>{formatWait(range, 1, t)}</b>
      {live && ` · ${t('clockRange', { times: formatTimeRange(from, until, language) })}`}
    </p>
  );
}

/** Someone already in line is still served, so reasons that concern newcomers only are replaced. */
const reasonForHolder = (noForecast: NoForecastReason | undefined): NoForecastReason =>
  noForecast === undefined || noForecast === 'closed' || noForecast === 'after-closing'
    ? 'unknown'
    : noForecast;

/** Counted in groups where people came together. */
export function formatAhead(
  { ahead, groups }: Pick<WaitingTicketStatus, 'ahead' | 'groups'>,
  t: Translate,
): string {
  if (ahead === 0) return t('next');
  return t(groups ? 'groupsAhead' : 'ahead', { count: ahead });
}

function formatPause({ reason = 'other', resumesAt }: Board, t: Translate): string {
  const values = { reason: t(`pause.${reason}`), time: resumesAt ? formatClock(resumesAt) : '' };
  if (reason === 'other') return t(resumesAt ? 'pausedUntil' : 'paused', values);
  return t(resumesAt ? 'waitsOutUntil' : 'waitsOut', values);
}
