import type { LastServed } from '@hannun/shared/saying';
import type { Translate } from '../language/translation.js';

/** For those who stand behind the last one served, in the words and the strength of the lane's own row. */
export function describeLastServed({ lastTicket: ticket, isProbable }: LastServed, t: Translate): string {
  const upTo = t(isProbable ? 'lane.probablyUpTo' : 'lane.upTo', { ticket });
  return t('beyondLast', { upTo });
}
