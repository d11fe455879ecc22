import type { ForecastKept, LaneBoard, Range } from '../contract/board.js';
import { type ShownWait, shownLeast, shownWait } from '../forecast/shown.js';
import type { WaitList } from './wait/wait-list.js';

/** Says the words of a wait; they stand under `wait` in every word list. */
type Say = (key: `wait.${keyof WaitList}`, values?: Record<string, number>) => string;

/** A wait in words: its figure, and the unit (with the space before it) where one stands apart. */
export type SaidWait = { figure: string; unit: string };

/** What a lane tells about its wait. */
export type LaneWait = Pick<LaneBoard, 'forecast' | 'atLeast' | 'tickets'>;

/** A lane's wait, be it a range or only the least; `null`: there is no figure, and `noForecast` says why. */
export function laneWait({ forecast, atLeast, tickets }: LaneWait, say: Say): SaidWait | null {
  if (forecast) return said(shownWait(forecast, tickets), say);
  const least = atLeast === undefined ? null : shownLeast(atLeast);
  return least && said(least, say);
}

/** A range (seconds) as people read it; `tickets` tells an empty line apart. */
export function waitWords(range: Pick<Range, 'low' | 'high'>, tickets: number, say: Say): string {
  const { figure, unit } = said(shownWait({ ...range, likely: range.high }, tickets), say);
  return figure + unit;
}

function said(shown: ShownWait, say: Say): SaidWait {
  switch (shown.kind) {
    case 'none':
      return { figure: say('wait.none'), unit: '' };
    case 'within':
      return { figure: say('wait.within', { minutes: shown.minutes }), unit: '' };
    case 'between':
      return { figure: say('wait.between', { low: shown.low, high: shown.high }), unit: say('wait.minutes') };
    case 'more-than':
      return { figure: moreThan(shown.minutes, say), unit: '' };
  }
}

function moreThan(least: number, say: Say): string {
  const [hours, minutes] = [Math.floor(least / 60), least % 60];
  if (hours === 0) return say('wait.over', { minutes });
  return minutes === 0 ? say('wait.overHours', { hours }) : say('wait.overBoth', { hours, minutes });
}

/** How well forecasts came true, as one honest line: tenths are never rounded up. */
export const forecastKeptWords = (
  { calls, within }: ForecastKept,
  say: (key: 'forecastKept', values: Record<string, number>) => string,
): string => say('forecastKept', { tenths: Math.floor((10 * within) / calls) });
