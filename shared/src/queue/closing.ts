import type { DayHours } from '../contract/desk.js';

/** Where the next day continues this one, the end of the day is no closing; `null`: none is known. */
export const closingOf = ({ closesAt, goesOnUntil }: DayHours): string | null =>
  goesOnUntil === undefined ? closesAt : goesOnUntil;

/** Also of a day that has just ended, before the next has taken over from it. */
export function isPastClosing(hours: DayHours, nowIso: string): boolean {
  const closing = closingOf(hours);
  return closing !== null && nowIso >= closing;
}

/** The same of intake. */
export const isPastIntake = (hours: DayHours, nowIso: string): boolean =>
  goesOnAllNight(hours) ? isPastClosing(hours, nowIso) : nowIso >= hours.intakeClosesAt;

/** Intake goes on past midnight, so that the end of the day says nothing of it. */
export const goesOnAllNight = ({ closesAt, intakeClosesAt, goesOnUntil }: DayHours): boolean =>
  goesOnUntil !== undefined && intakeClosesAt >= closesAt;
