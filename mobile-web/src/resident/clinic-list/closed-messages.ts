import type { Board } from '@hannun/shared/contract';
import type { IconName } from '@hannun/shared/ui/icon';
import type { Translation } from '../language/translation.js';
import { formatUpcoming } from '../time/format-time.js';

export type ClosedMessages = { icon: IconName; reason: string; reopening: string | null };

export function closedMessages(board: Board, nowMs: number, { language, t }: Translation): ClosedMessages {
  const when = board.opensAt ? formatUpcoming(board.opensAt, nowMs, language, t) : null;
  if (board.status === 'paused') {
    const time = board.resumesAt ? formatUpcoming(board.resumesAt, nowMs, language, t) : null;
    const reopening = time && t('resumes', { time });
    return { icon: 'pause', reason: t(`pause.${board.reason ?? 'other'}`), reopening };
  }
  if (board.status === 'intake-closed') {
    const again = when ? t('intakeFrom', { when }) : t('stillServed');
    return { icon: 'intake-closed', reason: t('status.intake-closed'), reopening: again };
  }
  if (board.status === 'open')
    return { icon: 'intake-closed', reason: t('laneShut'), reopening: t('stillServed') };
  return { icon: 'moon', reason: t('status.closed'), reopening: when ? t('opens', { when }) : null };
}
