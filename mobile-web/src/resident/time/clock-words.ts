import { firstFacts } from '../facts/facts-source.js';
import type { ResidentLanguage } from '../language/languages.js';
import type { Say } from '../language/speech.js';

/** The district's clock, which its page names, wherever the phone's own is set. */
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

/** A moment (ISO-8601 or milliseconds) on the clinics' clock, `HH:MM` of 24 hours. */
export const clockTime = (moment: string | number): string => clock.format(new Date(moment));

/** An end of opening hours, where midnight is the end of a day and not the start of one: `24:00`. */
export const closingTime = (moment: string): string => clockTime(moment).replace(/^00:00$/, '24:00');

/** The day of a moment on the clinics' clock, `YYYY-MM-DD`. */
export const dayOf = (moment: string | number): string => date.format(new Date(moment));

const dayNumber = (moment: string | number): number => Date.parse(dayOf(moment)) / 86_400_000;

/** Midnights on the clinics' clock between two moments (ISO-8601 or milliseconds). */
export const daysUntil = (moment: string | number, now: number): number => dayNumber(moment) - dayNumber(now);

/** A moment to come as people say it: `09:00` today with the word, tomorrow, a weekday, else the date. */
export function comingTime(moment: string, now: number, language: ResidentLanguage, say: Say): string {
  const time = clockTime(moment);
  const days = daysUntil(moment, now);
  if (days <= 0) return say('today', { time });
  if (days === 1) return say('tomorrow', { time });
  const style = days < 7 ? ({ weekday: 'long' } as const) : ({ month: 'long', day: 'numeric' } as const);
  const day = new Intl.DateTimeFormat(language, { timeZone, ...style }).format(new Date(moment));
  return say('onDay', { day, time });
}

/** How long ago (seconds), rounded down. */
export function agoWords(seconds: number, say: Say): string {
  const minutes = Math.floor(seconds / 60);
  if (minutes < 1) return say('agoSeconds');
  return minutes < 60
    ? say('agoMinutes', { count: minutes })
    : say('agoHours', { count: Math.floor(minutes / 60) });
}

/** A clock time as tickets say it: `오후 2:42` in Korean, the language's own way elsewhere. */
export const spokenTime = (moment: string | number, language: ResidentLanguage): string =>
  new Intl.DateTimeFormat(language, { timeZone, hour: 'numeric', minute: '2-digit' }).format(
    new Date(moment),
  );

/** Two clock times of one stretch, what they share said once: `오후 2:42~2:52`. */
export const spokenTimes = (from: number, until: number, language: ResidentLanguage): string =>
  new Intl.DateTimeFormat(language, { timeZone, hour: 'numeric', minute: '2-digit' }).formatRange(
    from,
    until,
  );

/** The hour of the day (0–23) on the clinics' clock. */
export const hourAt = (moment: number): number => Number(clockTime(moment).slice(0, 2));
