import { type ClockReading, elapsedMs, type ReceivedBeat } from '@hannun/shared/client';
import type { Language } from '@hannun/shared/i18n';
import { districtTimeZone as timeZone } from './district-time-zone.js';

const clockFormat = new Intl.DateTimeFormat('en-GB', {
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZone,
});
const dateFormat = new Intl.DateTimeFormat('en-CA', {
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  timeZone,
});

const dayMs = 24 * 60 * 60 * 1000;

export const formatClock = (moment: number): string => clockFormat.format(moment);

export const formatDate = (moment: number): string => dateFormat.format(moment);

/**
 * The time by the server's clock, advanced by the device's: correct on TVs whose clock was never set, and while
 * offline.
 */
export const serverNow = (last: ReceivedBeat | null, now: ClockReading): number =>
  last ? Date.parse(last.beat.at) + elapsedMs(last.receivedAt, now) : now.wall;

export type DayLabel = 'today' | 'tomorrow' | 'weekday' | 'date';

export function dayLabelOf(moment: number, now: number): DayLabel {
  if (formatDate(moment) === formatDate(now)) return 'today';
  if (formatDate(moment) === formatDate(now + dayMs)) return 'tomorrow';
  return moment - now < 6 * dayMs ? 'weekday' : 'date';
}

export const formatWeekday = (moment: number, language: Language): string =>
  new Intl.DateTimeFormat(language, { weekday: 'long', timeZone }).format(moment);

export const formatMonthDay = (moment: number, language: Language): string =>
  new Intl.DateTimeFormat(language, { month: 'long', day: 'numeric', timeZone }).format(moment);
