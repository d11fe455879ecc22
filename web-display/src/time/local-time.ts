import { elapsed, type HeardBeat, type Instant } from '@hannun/shared/client';
import type { Language } from '@hannun/shared/i18n';
import { districtZone as timeZone } from './district-zone.js';

const clock = new Intl.DateTimeFormat('en-GB', {
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZone,
});
const day = new Intl.DateTimeFormat('en-CA', { year: 'numeric', month: '2-digit', day: '2-digit', timeZone });

const dayLength = 24 * 60 * 60 * 1000;

/** The district's clock time of a moment (milliseconds since 1970), `14:32`. */
export const clockTime = (moment: number): string => clock.format(moment);

/** The district's date of a moment (milliseconds since 1970), `2026-11-23`. */
export const dateOf = (moment: number): string => day.format(moment);

/**
 * The present moment (milliseconds since 1970) by the server's clock, run on by this device's:
 * a set whose clock was never set shows the right time, and goes on while the link is down.
 */
export const presentMoment = (last: HeardBeat | null, now: Instant): number =>
  last ? Date.parse(last.beat.at) + elapsed(last.heard, now) : now.wall;

/** How a person would name a later day: today, tomorrow, this week's weekday, or the date. */
export type DayName = 'today' | 'tomorrow' | 'weekday' | 'date';

/** Names the day of a later moment as seen from now (both milliseconds since 1970). */
export function dayNameOf(moment: number, now: number): DayName {
  if (dateOf(moment) === dateOf(now)) return 'today';
  if (dateOf(moment) === dateOf(now + dayLength)) return 'tomorrow';
  return moment - now < 6 * dayLength ? 'weekday' : 'date';
}

/** The weekday of a moment, 금요일 or Friday. */
export const weekdayOf = (moment: number, language: Language): string =>
  new Intl.DateTimeFormat(language, { weekday: 'long', timeZone }).format(moment);

/** Month and day of a moment, 11월 30일 or November 30. */
export const monthDayOf = (moment: number, language: Language): string =>
  new Intl.DateTimeFormat(language, { month: 'long', day: 'numeric', timeZone }).format(moment);
