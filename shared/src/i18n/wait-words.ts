import type { ForecastKept, LaneBoard, Range } from '../contract/board.js';
import { type ShownWait, shownLeast, shownWait } from '../forecast/shown.js';
import type { WaitList } from './wait/wait-list.js';

type Say = (key: `wait.${keyof WaitList}`, values?: Record<string, number>) => string;

/** `unit` includes its leading space. */
export type SaidWait = { figure: string; unit: string };

export type LaneWait = Pick<LaneBoard, 'forecast' | 'atLeast' | 'tickets'>;

/** `null`: no figure; `noForecast` says why. */
export function laneWait({ forecast, atLeast, tickets }: LaneWait, say: Say): SaidWait | null {
  if (forecast) return said(shownWait(forecast, tickets), say);
  const least = atLeast === undefined ? null : shownLeast(atLeast);
  return least && said(least, say);
}

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

/** Rounded down to tenths, never up. */
export const forecastKeptWords = (
  { calls, within }: ForecastKept,
  say: (key: 'forecastKept', values: Record<string, number>) => string,
): string => say('forecastKept', { tenths: Math.floor((10 * within) / calls) });
