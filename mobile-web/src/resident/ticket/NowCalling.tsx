import type { LaneBoard } from '@hannun/shared/contract';
import { lastCalled } from '@hannun/shared/saying';
import { type DataFreshness, isCurrent } from '../data-freshness/data-freshness.js';
import { useTranslation } from '../language/translation.js';

type NowCallingProps = { lane: LaneBoard | undefined; freshnessState: DataFreshness; nowMs: number };

/** Whom the lane has got to, while that is known. */
export function NowCalling({ lane, freshnessState, nowMs }: NowCallingProps) {
  const { t } = useTranslation();
  const called = lane && isCurrent(freshnessState) ? lastCalled(lane, nowMs) : null;
  if (!called) return null;
  return (
    <p className="ticket-now">
      <span>{t('nowCalling')}</span>
      <b>{called}</b>
    </p>
  );
}
