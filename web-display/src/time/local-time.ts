import { type ClockReading, elapsedMs, type ReceivedBeat } from '@hannun/shared/client';
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

export const clockTime = (moment: number): string => clock.format(moment);

export const dateOf = (moment: number): string => day.format(moment);

/**
 * The time by the server's clock, advanced by the device's: correct on TVs whose clock was never set, and while
 * offline.
 */
export const presentMoment = (last: ReceivedBeat | null, now: ClockReading): number =>
  last ? Date.parse(last.beat.at) + elapsedMs(last.receivedAt, now) : now.wall;

export type DayName = 'today' | 'tomorrow' | 'weekday' | 'date';

export function dayNameOf(moment: number, now: number): DayName {
  if (dateOf(moment) === dateOf(now)) return 'today';
  if (dateOf(moment) === dateOf(now + dayLength)) return 'tomorrow';
  return moment - now < 6 * dayLength ? 'weekday' : 'date';
}

export const weekdayOf = (moment: number, language: Language): string =>
  new Intl.DateTimeFormat(language, { weekday: 'long', timeZone }).format(moment);

export const monthDayOf = (moment: number, language: Language): string =>
  new Intl.DateTimeFormat(language, { month: 'long', day: 'numeric', timeZone }).format(moment);
