import type { Range } from '@hannun/shared';
import { shownWait } from '@hannun/shared/forecast';
import type { Say } from '../language/speech.js';

/** A range (seconds) as people read it; `waiting` tells an empty line apart. */
export function waitWords(range: Pick<Range, 'low' | 'high'>, waiting: number, say: Say): string {
  const shown = shownWait({ ...range, likely: range.high }, waiting);
  switch (shown.kind) {
    case 'none':
      return say('wait.none');
    case 'within':
      return say('wait.within', { minutes: shown.minutes });
    case 'between':
      return say('wait.between', { low: shown.low, high: shown.high });
    case 'more-than':
      return say('wait.moreThan', { hours: shown.minutes / 60 });
  }
}
