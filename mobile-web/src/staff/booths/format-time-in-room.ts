import { minuteMs } from '@hannun/shared/date-time';
import type { Translate } from '../translation.js';

/** For how long somebody has been in a room, in these words. */
export function formatTimeInRoom(
  calledAt: string,
  nowMs: number,
  words: 'minutes' | 'minutesShort',
  t: Translate,
): string {
  const count = Math.max(0, Math.floor((nowMs - Date.parse(calledAt)) / minuteMs));
  if (count > 0) return t(words, { count });
  return t(words === 'minutesShort' ? 'justNowShort' : 'age.justNow');
}
