import { dayLabelOf, formatMonthDay, formatWeekday } from '../date-time/day-format.js';
import { dayInZone, formatClock, type Instant, type TimeZone } from '../date-time/zoned-time.js';
import type { BoardMessages } from './board/ko.js';
import type { Translate } from './message-types.js';

export type UpcomingContext = {
  timeZone: TimeZone;
  now: Instant;
  language: string;
  t: Translate<`upcoming.${keyof BoardMessages['upcoming']}`>;
};

/** A later time, with its day unless that is today: `15:00`, `내일(월) 09:00`, `목요일 09:00`. */
export function formatUpcoming(instant: Instant, { timeZone, now, language, t }: UpcomingContext): string {
  const label = dayLabelOf(timeZone, instant, now);
  const time = formatClock(timeZone, instant);
  if (label === 'today') return time;
  const day = dayInZone(timeZone, instant);
  const weekday = formatWeekday(language, day, label === 'weekday' ? 'long' : 'short');
  return t(`upcoming.${label}`, { time, weekday, date: formatMonthDay(language, day) });
}

type Span = { fromMs: number; untilMs: number };

/** The ends of a later span, each with its day unless that is today, or has just been named. */
export function formatUpcomingSpan(
  { fromMs, untilMs }: Span,
  context: UpcomingContext,
): { from: string; until: string } {
  const { timeZone } = context;
  const isOneDay = dayInZone(timeZone, fromMs) === dayInZone(timeZone, untilMs);
  return {
    from: formatUpcoming(fromMs, context),
    until: isOneDay ? formatClock(timeZone, untilMs) : formatUpcoming(untilMs, context),
  };
}

/** An earlier time, with its day unless that is today: `15:00`, `11월 23일(월) 12:05`. */
export function formatPast(instant: Instant, { timeZone, now, language, t }: UpcomingContext): string {
  const time = formatClock(timeZone, instant);
  const day = dayInZone(timeZone, instant);
  if (day === dayInZone(timeZone, now)) return time;
  const weekday = formatWeekday(language, day, 'short');
  return t('upcoming.date', { time, weekday, date: formatMonthDay(language, day) });
}
