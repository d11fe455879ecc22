import type { ForecastAccuracy } from '../contract/board.js';
import {
  type DisplayedWait,
  type LaneWait,
  toDisplayedLaneWait,
  toDisplayedWait,
  type WaitBounds,
} from '../forecast/display-rounding.js';
import type { BoardMessages } from './board/ko.js';
import type { Translate } from './message-types.js';

type TranslateWait = Translate<`wait.${keyof BoardMessages['wait']}`>;

const maxMinutesShown = 120;

/** `unit` includes its leading space. */
export type FormattedWait = { figure: string; unit: string };

/** `null`: no figure; `noForecast` says why. */
export function formatLaneWait(lane: LaneWait, t: TranslateWait): FormattedWait | null {
  const shown = toDisplayedLaneWait(lane);
  return shown && formatDisplayedWait(shown, t);
}

export function formatWait(range: WaitBounds, tickets: number, t: TranslateWait): string {
  const { figure, unit } = formatDisplayedWait(toDisplayedWait(range, tickets), t);
  return figure + unit;
}

/** Every surface writes a range with this. */
export function formatDisplayedWait(shown: DisplayedWait, t: TranslateWait): FormattedWait {
  switch (shown.kind) {
    case 'none':
      return { figure: t('wait.none'), unit: '' };
    case 'within':
      return { figure: formatWithin(shown.minutes, t), unit: '' };
    case 'between':
      return { figure: t('wait.between', { low: shown.low, high: shown.high }), unit: t('wait.minutes') };
    case 'hours': {
      const [low, high] = [formatHours(shown.lowMinutes, t), formatHours(shown.highMinutes, t)];
      return { figure: t('wait.between', { low, high }), unit: '' };
    }
    case 'more-than':
      return { figure: formatMoreThan(shown.minutes, t), unit: '' };
  }
}

const formatWithin = (minutes: number, t: TranslateWait): string =>
  minutes > maxMinutesShown
    ? t('wait.withinHours', { duration: formatHours(minutes, t) })
    : t('wait.within', { minutes });

/** In half hours. */
function formatHours(minutes: number, t: TranslateWait): string {
  const hours = Math.floor(minutes / 60);
  if (minutes % 60 === 0) return t('wait.hours', { hours });
  return hours === 0 ? t('wait.halfHour') : t('wait.hoursAndHalf', { hours });
}

function formatMoreThan(least: number, t: TranslateWait): string {
  const [hours, minutes] = [Math.floor(least / 60), least % 60];
  if (hours === 0) return t('wait.over', { minutes });
  return minutes === 0 ? t('wait.overHours', { hours }) : t('wait.overBoth', { hours, minutes });
}

/** Rounded down to tenths, never up. */
export const formatForecastAccuracy = (
  { calls, within }: ForecastAccuracy,
  t: Translate<'forecastAccuracy'>,
): string => t('forecastAccuracy', { tenths: Math.floor((10 * within) / calls) });
