import { firstFacts } from '../facts/facts-source.js';
import type { ResidentLanguage } from '../language/languages.js';
import type { Say } from '../language/speech.js';

/** The district's time zone from its page, whatever the phone is set to. */
const timeZone = firstFacts()?.timeZone ?? 'Asia/Seoul';

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone,
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});
const date = new Intl.DateTimeFormat('en-CA', {
  timeZone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** `HH:MM`, 24 hours, in the district's time zone; takes ISO-8601 or milliseconds. */
export const clockTime = (moment: string | number): string => clock.format(new Date(moment));

/** A closing time: midnight is shown as `24:00`, the end of the day. */
export const closingTime = (moment: string): string => clockTime(moment).replace(/^00:00$/, '24:00');

/** `YYYY-MM-DD` in the district's time zone. */
export const dayOf = (moment: string | number): string => date.format(new Date(moment));

const dayNumber = (moment: string | number): number => Date.parse(dayOf(moment)) / 86_400_000;

/** Number of midnights between two moments, in the district's time zone. */
export const daysUntil = (moment: string | number, now: number): number => dayNumber(moment) - dayNumber(now);

/** A later time with its day: today, tomorrow, the weekday, else the date. */
export function comingTime(moment: string, now: number, language: ResidentLanguage, say: Say): string {
  const time = clockTime(moment);
  const days = daysUntil(moment, now);
  if (days <= 0) return say('today', { time });
  if (days === 1) return say('tomorrow', { time });
  const style = days < 7 ? ({ weekday: 'long' } as const) : ({ month: 'long', day: 'numeric' } as const);
  const day = new Intl.DateTimeFormat(language, { timeZone, ...style }).format(new Date(moment));
  return say('onDay', { day, time });
}

export function agoWords(seconds: number, say: Say): string {
  const minutes = Math.floor(seconds / 60);
  if (minutes < 1) return say('agoSeconds');
  return minutes < 60
    ? say('agoMinutes', { count: minutes })
    : say('agoHours', { count: Math.floor(minutes / 60) });
}

/** `오후 2:42` in Korean, the usual form elsewhere. */
export const spokenTime = (moment: string | number, language: ResidentLanguage): string =>
  new Intl.DateTimeFormat(language, { timeZone, hour: 'numeric', minute: '2-digit' }).format(
    new Date(moment),
  );

/** A time range with shared parts shown once: `오후 2:42~2:52`. */
export const spokenTimes = (from: number, until: number, language: ResidentLanguage): string =>
  new Intl.DateTimeFormat(language, { timeZone, hour: 'numeric', minute: '2-digit' }).formatRange(
    from,
    until,
  );

/** 0–23, in the district's time zone. */
export const hourAt = (moment: number): number => Number(clockTime(moment).slice(0, 2));
