import type { Board, Level } from '@hannun/shared/contract';
import { closedMessages } from '../clinic-list/closed-messages.js';
import { type DataFreshness, isCurrent } from '../data-freshness/data-freshness.js';
import type { Translation } from '../language/translation.js';
import { clinicLevel, clinicWait, countWaiting, type LaneFilter, openLanes } from '../wait/clinic-wait.js';

export type MapPin = { label: string; fill: Level | 'plain' | 'no-figure' };

/** The wait as a range, else the count, else why the clinic takes nobody in. */
export function createPin(
  board: Board,
  freshnessState: DataFreshness,
  test: LaneFilter,
  translation: Translation,
): MapPin {
  const { t } = translation;
  if (board.status !== 'open' || openLanes(board, test).length === 0) {
    return { label: closedMessages(board, 0, translation).reason, fill: 'no-figure' };
  }
  if (!isCurrent(freshnessState)) return { label: '–', fill: 'no-figure' };
  const wait = clinicWait(board, test, t);
  if (!wait) return { label: t('people', { count: countWaiting(board, test) }), fill: 'plain' };
  return { label: wait.figure + wait.unit, fill: clinicLevel(board, test) ?? 'plain' };
}
