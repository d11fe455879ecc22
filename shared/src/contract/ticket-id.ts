import { maxSeriesNumber, maxStations, maxTicketNumber } from './limits.js';
import { ownTicketId } from './own-ticket-id.js';
import { ticketPattern } from './patterns.js';

/**
 * `A027`, `A1000`: the lane's code and its number of the day; `AK07`: of a tablet's own series. A guest keeps the name
 * that its own lane gave it.
 */
export function ticketId(code: string, number: number): string {
  const own = isGuestNumber(number) ? homeOfGuest(number) : { code, number };
  return isPlainNumber(own.number) ? ownTicketId(own.code, own.number) : own.code + seriesName(own.number);
}

/** Throws nothing: `null` for what is no ticket's name. */
export function parseTicketId(ticket: string): { code: string; number: number } | null {
  const [, code, digits] = ticketPattern.exec(ticket) ?? [];
  if (!code || !digits) return null;
  const letter = digits.charAt(0);
  return { code, number: letter < 'A' ? Number(digits) : seriesNumber(letter, Number(digits.slice(1))) };
}

/** By lane, then by number: `A999` before `A1000`, and those of tablets after them. */
export const compareTickets = (a: string, b: string): number => a.localeCompare(b, 'en', { numeric: true });

const perLetter = maxTicketNumber + 1;
const letters = 32;
/** So that `A` is 1. */
const letterBase = 64;
const perStation = letters * perLetter;
const perSeries = (maxStations + 1) * perStation;
export const maxGuestNumber = letters * perSeries;

const indexOfLetter = (letter: string): number => letter.charCodeAt(0) - letterBase;
const letterAt = (index: number): string => String.fromCharCode(letterBase + index);

/** Handed out by the server, one after another; others are a guest's or of a tablet's own series. */
export const isPlainNumber = (number: number): boolean => number <= maxTicketNumber;

/**
 * The number that a lane keeps the ticket of a tablet's own series under: above all plain ones, so that nothing takes
 * `AK07` for `A007`.
 */
export const seriesNumber = (letter: string, number: number): number =>
  indexOfLetter(letter) * perSeries + number;

/** The letter of the tablet whose series it is of, also as a guest; '' for a plain number. */
export const seriesLetterOf = (number: number): string =>
  number < perSeries ? '' : letterAt(Math.floor(number / perSeries));

/** Not past the last one of its series. */
export const isInSeries = (number: number): boolean => number % perSeries <= maxSeriesNumber;

const seriesName = (number: number): string =>
  seriesLetterOf(number) + String(number % perSeries).padStart(2, '0');

/**
 * A guest is a ticket sent from another lane. The lane keeps it under a number above all of its own, which tells its
 * name and how many stations came before: no two visits share one.
 */
export const isGuestNumber = (number: number): boolean => number % perSeries > maxTicketNumber;

/** The code of a guest's own lane, and its number there. */
export const homeOfGuest = (number: number): { code: string; number: number } => ({
  code: letterAt(Math.floor(number / perLetter) % letters),
  number: number - (number % perSeries) + (number % perLetter),
});

/** Throws a RangeError on malformed names. */
export function guestNumber(ticket: string, stationsBefore: number): number {
  const parsed = parseTicketId(ticket);
  if (!parsed) throw new RangeError(`Not a ticket: "${ticket}"`);
  return stationsBefore * perStation + indexOfLetter(parsed.code) * perLetter + parsed.number;
}
