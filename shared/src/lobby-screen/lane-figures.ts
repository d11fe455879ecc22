import type { DisplayedWait } from '../forecast/display-rounding.js';
import type { LaneSaying } from '../saying/lane-saying.js';
import { laneSentence } from './lane-sentences.js';
import type { ScreenMoment } from './screen-moment.js';
import { words } from './words.js';

export type CountLabel = 'waiting' | 'left';

/** The last column of a row: no wait without `wait`, and the reason in `note`. */
export type LaneFigures = {
  count: CountLabel | null;
  /** From when the wait is counted. */
  caption: 'afterOpening' | 'afterRestart' | null;
  wait: DisplayedWait | null;
  note: string | null;
};

const countOnly: LaneFigures = { count: 'waiting', caption: null, wait: null, note: null };

/** A lane that is shut promises newcomers nothing; how many are left tells the others how it goes on. */
export function laneFiguresOf(saying: LaneSaying, moment: ScreenMoment): LaneFigures {
  if (saying.silence) return { ...countOnly, count: null };
  switch (saying.state) {
    case 'taking':
      return { ...countOnly, wait: saying.wait };
    case 'no-estimate':
      return saying.atLeast
        ? { ...countOnly, wait: saying.atLeast }
        : { ...countOnly, note: words.ko(`noWait.${saying.reason}`) };
    case 'not-yet':
      if (saying.waiting === 0) return { ...countOnly, count: null };
      return { ...countOnly, wait: saying.wait, caption: saying.wait && 'afterOpening' };
    case 'paused':
      return { ...countOnly, wait: saying.wait, caption: saying.wait && 'afterRestart' };
    case 'unconfirmed':
      return { ...countOnly, note: laneSentence(saying, moment)?.ko[0] ?? null };
    case 'full-for-now':
    case 'full':
    case 'closed-by-hand':
    case 'closed-by-hour':
    case 'serving-last':
      return { ...countOnly, count: saying.waiting > 0 ? 'left' : null };
    case 'closed':
    case 'day-off':
    case 'not-today':
    case 'silent':
      return { ...countOnly, count: null };
  }
}

/** A column for waits, where some row has one or says why not. */
export const showsWait = ({ wait, note }: LaneFigures): boolean => wait !== null || note !== null;
