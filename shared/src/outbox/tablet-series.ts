import type { CommandOf } from '../contract/command.js';
import type { Desk, LaneDesk } from '../contract/desk.js';
import { maxSeriesNumber } from '../contract/limits.js';
import { ticketId } from '../contract/ticket-id.js';
import { halfDayMs } from './offline-day.js';
import type { Outbox } from './outbox.js';

/** A tablet's own letter, and the last number it has written on a slip in each lane of that day. */
export type TabletSeries = { day: string; letter: string; used: Readonly<Record<string, number>> };

export type TabletContext = { device: string; nowIso: string };

/** The fields of a check-in whose slip is handed out under them. */
export type NumberOnSlip = Required<Pick<CommandOf<'check-in'>, 'series' | 'number'>>;

/** The next number of the tablet's own series, for a slip without the server; `null`: it has none left. */
export function nextInSeries(
  series: TabletSeries | null,
  desk: Desk,
  { lane, way }: LaneDesk,
  { device, nowIso }: TabletContext,
): NumberOnSlip | null {
  if (series === null || way !== 'slips' || isDayOver(desk, nowIso)) return null;
  if (!grantOf(desk, series, device)) return null;
  const number = lastUsed(series, desk, lane) + 1;
  return number <= maxSeriesNumber ? { series: series.letter, number } : null;
}

/** Remembered with the tap itself, so that no number stands on two slips, whatever becomes of the first. */
export function withNumberUsed(
  series: TabletSeries | null,
  desk: Desk,
  { lane, number, series: letter }: CommandOf<'check-in'>,
): TabletSeries | null {
  if (series === null || number === undefined || letter !== series.letter) return series;
  if (number <= lastUsed(series, desk, lane)) return series;
  return { day: desk.day, letter, used: { ...usedOn(series, desk), [lane]: number } };
}

/**
 * What a tablet has to ask the server for: its letter again on another day, or another one when it has none or a lane
 * has used its own up; `null`: nothing.
 */
export function neededClaim(
  series: TabletSeries | null,
  desk: Desk,
  { device, nowIso }: TabletContext,
): { letter?: string } | null {
  const handsOutSlips = desk.lanes.some(({ way, intakeClosed }) => way === 'slips' && !intakeClosed);
  if (!handsOutSlips || isDayOver(desk, nowIso)) return null;
  const grant = series && grantOf(desk, series, device);
  if (!series || !grant || isUsedUp(series, desk)) return {};
  return grant.carried ? { letter: series.letter } : null;
}

/** The letter that the server has given; of one it kept, the numbers used so far stay used. */
export const withLetter = (series: TabletSeries | null, desk: Desk, letter: string): TabletSeries => ({
  day: desk.day,
  letter,
  used: series?.letter === letter ? usedOn(series, desk) : {},
});

/** On screen under a number that is foreseen only: until a desk shows it, another tablet may have been first. */
export function provisionalTickets(predicted: Desk, outbox: Outbox): string[] {
  const unnumbered = new Set(
    outbox
      .filter(({ state, command }) => state !== 'refused' && isUnnumbered(command))
      .map(({ command }) => command.id),
  );
  return predicted.history
    .filter(({ command }) => unnumbered.has(command))
    .flatMap(({ tickets }) => tickets)
    .flatMap(({ lane, number }) => {
      const code = predicted.lanes.find((each) => each.lane === lane)?.code;
      return code ? ticketId(code, number) : [];
    });
}

const isUnnumbered = (command: Outbox[number]['command']): boolean =>
  command.type === 'check-in' && command.number === undefined;

const isDayOver = ({ noon }: Desk, nowIso: string): boolean =>
  Date.parse(nowIso) >= Date.parse(noon) + halfDayMs;

const grantOf = ({ series = [] }: Desk, { letter }: TabletSeries, device: string) =>
  series.find((grant) => grant.letter === letter && grant.device === device);

/** A day that goes on from the one before goes on with its numbers too. */
const usedOn = ({ day, used }: TabletSeries, desk: Desk): TabletSeries['used'] =>
  day === desk.day || desk.carriedOver ? used : {};

const lastUsed = (series: TabletSeries, desk: Desk, lane: string): number => usedOn(series, desk)[lane] ?? 0;

const isUsedUp = (series: TabletSeries, desk: Desk): boolean =>
  Object.values(usedOn(series, desk)).some((number) => number >= maxSeriesNumber);
