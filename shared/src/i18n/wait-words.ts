import type { ForecastKept, Range } from '../contract/board.js';
import { shownWait } from '../forecast/shown.js';

type Say = (key: string, values?: Record<string, number>) => string;

/** A range (seconds) as people read it; `tickets` tells an empty line apart. `say` knows the common words. */
export function waitWords(range: Pick<Range, 'low' | 'high'>, tickets: number, say: Say): string {
  const shown = shownWait({ ...range, likely: range.high }, tickets);
  switch (shown.kind) {
    case 'none':
      return say('wait.none');
    case 'within':
      return say('wait.within', { minutes: shown.minutes });
    case 'between':
      return say('wait.between', { low: shown.low, high: shown.high });
    case 'more-than':
      return say('wait.more-than', { hours: shown.minutes / 60 });
  }
}

/** How well forecasts came true, as one honest line: tenths are never rounded up. */
export const forecastKeptWords = ({ calls, within }: ForecastKept, say: Say): string =>
  say('forecastKept', { tenths: Math.floor((10 * within) / calls) });
