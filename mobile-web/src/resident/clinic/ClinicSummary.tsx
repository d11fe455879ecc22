import type { Board } from '@hannun/shared/contract';
import { formatForecastAccuracy } from '@hannun/shared/i18n';
import { Icon } from '@hannun/shared/ui/icon';
import { LevelMeter } from '@hannun/shared/ui/level-meter';
import { OpeningAlert } from '../alert/OpeningAlert.js';
import { closedMessages } from '../clinic-list/closed-messages.js';
import { WaitingCount } from '../clinic-list/WaitingCount.js';
import { type DataFreshness, isCurrent } from '../data-freshness/data-freshness.js';
import { useTranslation } from '../language/translation.js';
import { formatClock, formatClosing } from '../time/format-time.js';
import { clinicLevel, clinicWait, noWaitReason } from '../wait/clinic-wait.js';
import { LaneTable } from './LaneTable.js';
import './ClinicSummary.css';

type ClinicSummaryProps = { board: Board; freshnessState: DataFreshness; nowMs: number };

export function ClinicSummary({ board, freshnessState, nowMs }: ClinicSummaryProps) {
  const showsFigures = board.status !== 'closed' && freshnessState.freshness !== 'expired';
  return (
    <section
      className="clinic-figures"
      data-freshness={board.status === 'closed' ? 'live' : freshnessState.freshness}
    >
      {board.status === 'open' ? (
        <OpenSummary board={board} freshnessState={freshnessState} />
      ) : (
        <ClosedSummary board={board} nowMs={nowMs} showsCounts={showsFigures} />
      )}
      {showsFigures && <LaneTable lanes={board.lanes} live={isCurrent(freshnessState)} />}
      {showsFigures && <ForecastAccuracy board={board} />}
    </section>
  );
}

function OpenSummary({ board, freshnessState }: Omit<ClinicSummaryProps, 'nowMs'>) {
  const { t } = useTranslation();
  const wait = isCurrent(freshnessState) ? clinicWait(board, null, t) : null;
  const level = isCurrent(freshnessState) ? clinicLevel(board, null) : null;
  const closingText = board.closesAt && t('until', { time: formatClosing(board.closesAt) });
  if (!wait) {
    return (
      <>
        <WaitingCount waiting={board.waiting} freshnessState={freshnessState} />
        <p className="clinic-figures__hint">
          {[closingText, isCurrent(freshnessState) && noWaitReason(board, null, t)]
            .filter(Boolean)
            .join(' · ')}
        </p>
        <UnconfirmedNote board={board} />
      </>
    );
  }
  return (
    <>
      <p className="clinic-figures__top">
        <span>{t('expectedWaitNow')}</span>
        {level && <LevelMeter level={level} label={t(`level.${level}`)} />}
      </p>
      <p className="clinic-figures__range">
        {wait.figure}
        {wait.unit && <small className="clinic-figures__unit">{wait.unit}</small>}
      </p>
      <p className="clinic-figures__hint">
        {[t('waitingCount', { count: board.waiting }), closingText].filter(Boolean).join(' · ')}
      </p>
      <p className="clinic-figures__hint">{t('fromRegistration')}</p>
      <UnconfirmedNote board={board} />
    </>
  );
}

type ClosedSummaryProps = { board: Board; nowMs: number; showsCounts: boolean };

function ClosedSummary({ board, nowMs, showsCounts }: ClosedSummaryProps) {
  const translation = useTranslation();
  const { t } = translation;
  const { icon, reason, reopening } = closedMessages(board, nowMs, translation);
  const isReasonKnown = board.reason !== undefined && board.reason !== 'other';
  const paused = isReasonKnown ? t('pausedNow', { reason }) : t('pausedForNow');
  const titles = { paused, 'intake-closed': t('intakeOver'), closed: reason };
  const title = board.status === 'open' ? reason : titles[board.status];
  return (
    <>
      <p className="clinic-figures__status">
        <Icon name={icon} size={1.2} />
        {title}
      </p>
      {reopening && <p className="clinic-figures__again">{reopening}</p>}
      {board.status === 'intake-closed' && reopening !== t('stillServed') && (
        <p className="clinic-figures__hint">{t('stillServed')}</p>
      )}
      {board.status === 'paused' && showsCounts && (
        <p className="clinic-figures__hint">{t('slipsStay', { count: board.waiting })}</p>
      )}
      <OpeningAlert board={board} nowMs={nowMs} />
    </>
  );
}

function UnconfirmedNote({ board: { unconfirmedSince } }: { board: Board }) {
  const { t } = useTranslation();
  if (!unconfirmedSince) return null;
  return <p className="clinic-figures__doubt">{t('unconfirmed', { time: formatClock(unconfirmedSince) })}</p>;
}

function ForecastAccuracy({ board: { forecastKept } }: { board: Board }) {
  const { t } = useTranslation();
  return forecastKept ? (
    <p className="clinic-figures__kept">{formatForecastAccuracy(forecastKept, t)}</p>
  ) : null;
}
