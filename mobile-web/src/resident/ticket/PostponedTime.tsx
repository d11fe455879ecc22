import type { TicketSaying } from '@hannun/shared/saying';
import { useTranslation } from '../language/translation.js';
import { formatTimeRange } from './clock-range.js';

/** What letting others go first leads to: when to expect the call then, or that the day may not reach it. */
export function PostponedTime({ saying, nowMs }: { saying: TicketSaying | null; nowMs: number }) {
  const { t, language } = useTranslation();
  if (saying?.state === 'may-not-be-reached') {
    const { isProbable, lastTicket: ticket } = saying;
    return <span>{` → ${t(isProbable ? 'lane.probablyUpTo' : 'lane.upTo', { ticket })}`}</span>;
  }
  if (!saying || !('clock' in saying) || !saying.clock) return null;
  const times = formatTimeRange(saying.clock, nowMs, language, t);
  return <span>{` → ${t('clockRange', { times })}`}</span>;
}
