import type { ForecastAccuracy, LaneBoard, WaitRange } from '../contract/board.js';
import { type DisplayedWait, toDisplayedMinimum, toDisplayedWait } from '../forecast/display-rounding.js';
import type { WaitMessages } from './wait/wait-messages.js';

type TranslateWait = (key: `wait.${keyof WaitMessages}`, values?: Record<string, number>) => string;

/** `unit` includes its leading space. */
export type FormattedWait = { figure: string; unit: string };

export type LaneWait = Pick<LaneBoard, 'forecast' | 'atLeast' | 'tickets'>;

/** `null`: no figure; `noForecast` says why. */
export function formatLaneWait(
  { forecast, atLeast, tickets }: LaneWait,
  say: TranslateWait,
): FormattedWait | null {
  if (forecast) return formatDisplayedWait(toDisplayedWait(forecast, tickets), say);
  const least = atLeast === undefined ? null : toDisplayedMinimum(atLeast);
  return least && formatDisplayedWait(least, say);
}

export function formatWait(
  range: Pick<WaitRange, 'low' | 'high'>,
  tickets: number,
  say: TranslateWait,
): string {
  const { figure, unit } = formatDisplayedWait(toDisplayedWait(range, tickets), say);
  return figure + unit;
}

function formatDisplayedWait(shown: DisplayedWait, say: TranslateWait): FormattedWait {
  switch (shown.kind) {
    case 'none':
      return { figure: say('wait.none'), unit: '' };
    case 'within':
      return { figure: say('wait.within', { minutes: shown.minutes }), unit: '' };
    case 'between':
      return { figure: say('wait.between', { low: shown.low, high: shown.high }), unit: say('wait.minutes') };
    case 'more-than':
      return { figure: formatMoreThan(shown.minutes, say), unit: '' };
  }
}

function formatMoreThan(least: number, say: TranslateWait): string {
  const [hours, minutes] = [Math.floor(least / 60), least % 60];
  if (hours === 0) return say('wait.over', { minutes });
  return minutes === 0 ? say('wait.overHours', { hours }) : say('wait.overBoth', { hours, minutes });
}

/** Rounded down to tenths, never up. */
export const formatForecastAccuracy = (
  { calls, within }: ForecastAccuracy,
  say: (key: 'forecastKept', values: Record<string, number>) => string,
): string => say('forecastKept', { tenths: Math.floor((10 * within) / calls) });
