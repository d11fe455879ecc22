import type { Range } from '@hannun/shared';
import { shownWait } from '@hannun/shared/forecast';
import type { Say } from '../../components/language/LanguageProvider.js';

/** A range (seconds) as every screen rounds it: the figure, and the unit where it stands apart. */
export function waitWords(range: Range, waiting: number, say: Say): { figure: string; unit: string } {
  const shown = shownWait(range, waiting);
  switch (shown.kind) {
    case 'none':
      return { figure: say('waitNone'), unit: '' };
    case 'within':
      return { figure: say('waitWithin', { minutes: shown.minutes }), unit: '' };
    case 'between':
      return { figure: say('range', { low: shown.low, high: shown.high }), unit: say('minuteUnit') };
    case 'more-than':
      return { figure: say('waitMore', { hours: shown.minutes / 60 }), unit: '' };
  }
}
