import type { Translate } from './message-types.js';

const maxMinutesShown = 120;

/** In hours from two on; `short`: below that in words of a narrow place. */
export function formatMinutesAgo<Short extends string = never>(
  minutes: number,
  t: Translate<'age.minutes' | 'age.hours' | Short>,
  short?: Short,
): string {
  return minutes < maxMinutesShown
    ? t(short ?? 'age.minutes', { count: minutes })
    : t('age.hours', { count: Math.floor(minutes / 60) });
}
