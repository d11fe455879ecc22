import type { LaneBoard } from '@hannun/shared/contract';
import { t } from '../../messages/translate.js';
import { FitText } from '../fit-text/FitText.js';
import { WaitEstimate } from '../wait-estimate/WaitEstimate.js';
import { type LaneRowMode, showsWaitingOnly } from './lane-row-mode.js';

type WaitCellProps = { lane: LaneBoard; mode: LaneRowMode; showsForecasts: boolean };

/** Outdated figures are removed, not greyed out. */
export function WaitCell({ lane, mode, showsForecasts }: WaitCellProps) {
  if (mode.state === 'stale') return <UnknownWait />;
  return (
    <td className={`lane-wait${showsForecasts ? '' : ' is-count-only'}`}>
      {!showsWaitingOnly(lane, mode) && <WaitingCount waiting={lane.waiting} />}
      {showsForecasts && <WaitEstimate lane={lane} />}
    </td>
  );
}

const UnknownWait = () => (
  <td className="lane-wait">
    <p className="wait-count">{t.ko('waitingUnknown')}</p>
    <p className="wait-range">{t.ko('checking')}</p>
  </td>
);

const WaitingCount = ({ waiting }: { waiting: number }) => (
  <p className="wait-count">
    <FitText>
      {t.ko('waiting')} <b data-figure="waiting">{waiting}</b>
      {t.ko('peopleUnit', { count: waiting })}
    </FitText>
  </p>
);
