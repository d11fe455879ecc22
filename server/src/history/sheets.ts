import type { ClinicHistory, DayHistory, History, LaneHistory } from '@hannun/shared';
import { type Column, type SheetLanguage, sheetWords } from './sheet-words.js';

export type Value = string | number | null;
/** Rows are made while they are read, so they can be read only once. */
export type Sheet = { name: string; columns: readonly string[]; rows: Iterable<readonly Value[]> };

type Told = { history: History; language: SheetLanguage };
type OfDay = { clinic: ClinicHistory; day: DayHistory };
type OfLane = OfDay & { lane: LaneHistory };
type OfSlot = OfLane & { slot: LaneHistory['slots'][number] };
type OfBooth = OfLane & { booth: LaneHistory['booths'][number] };
type OfLine = OfDay & { line: DayHistory['ledger'][number] };
type Said<Item> = readonly (readonly [Column, (item: Item) => Value])[];

/** Half-hours first, then booths, days, recounts, and what is missing. */
export function sheetsOf(told: Told): Sheet[] {
  const { sheets } = sheetWords[told.language];
  return [
    sheet(sheets.halfHours, told, halfHours(told), slotColumns(told)),
    sheet(sheets.booths, told, booths(told), boothColumns(told)),
    sheet(sheets.days, told, lanesOf(told), dayColumns(told)),
    sheet(sheets.ledger, told, ledger(told), ledgerColumns(told)),
    missingSheet(told),
  ];
}

/** When the file was made, for which days and in which time zone. */
export function aboutOf({ history, language }: Told): [string, string][] {
  const words = sheetWords[language];
  const { madeAt, from, to, timeZone } = history;
  return [
    [words.made, momentIn(timeZone)(madeAt)],
    [words.range, `${from} ~ ${to}`],
    [words.zone, timeZone],
  ];
}

/** All that is missing: whole days, parts of days, and the rest of today. */
export function missingSheet({ history, language }: Told): Sheet & { rows: readonly (readonly Value[])[] } {
  const { columns, sheets, why } = sheetWords[language];
  const clock = momentIn(history.timeZone);
  const rows = history.clinics.flatMap((clinic) => [
    ...clinic.missing.map((missing): Value[] => [
      clinic.name[language],
      missing.day,
      '',
      '',
      why[missing.why],
    ]),
    ...clinic.days.flatMap(({ day, gaps, unfinished }) => [
      ...gaps.map(({ from, until, kind }): Value[] => [
        clinic.name[language],
        day,
        clock(from),
        clock(until),
        why[kind],
      ]),
      ...(unfinished ? [[clinic.name[language], day, clock(history.madeAt), '', why.unfinished]] : []),
    ]),
  ]);
  const { clinic, day, from, until, why: reason } = columns;
  return { name: sheets.missing, columns: [clinic, day, from, until, reason], rows };
}

function sheet<Item>(name: string, { language }: Told, items: Iterable<Item>, said: Said<Item>): Sheet {
  return {
    name,
    columns: said.map(([column]) => sheetWords[language].columns[column]),
    rows: rowsOf(items, said),
  };
}

function* rowsOf<Item>(items: Iterable<Item>, said: Said<Item>): Generator<Value[]> {
  for (const item of items) yield said.map(([, value]) => value(item));
}

function* daysOf({ history }: Told): Generator<OfDay> {
  for (const clinic of history.clinics) for (const day of clinic.days) yield { clinic, day };
}
function* lanesOf(told: Told): Generator<OfLane> {
  for (const of of daysOf(told)) for (const lane of of.day.lanes) yield { ...of, lane };
}
function* halfHours(told: Told): Generator<OfSlot> {
  for (const of of lanesOf(told)) for (const slot of of.lane.slots) yield { ...of, slot };
}
function* booths(told: Told): Generator<OfBooth> {
  for (const of of lanesOf(told)) for (const booth of of.lane.booths) yield { ...of, booth };
}
function* ledger(told: Told): Generator<OfLine> {
  for (const of of daysOf(told)) for (const line of of.day.ledger) yield { ...of, line };
}

const placeColumns = ({ language }: Told): Said<OfLane> => [
  ['day', ({ day }) => day.day],
  ['clinic', ({ clinic }) => clinic.name[language]],
  ['lane', ({ lane }) => lane.name[language]],
];

const slotColumns = (told: Told): Said<OfSlot> => [
  ...placeColumns(told),
  ['from', ({ slot }) => clockOf(slot.slot)],
  ['until', ({ slot }) => clockOf(slot.slot + 1)],
  ['arrivals', ({ slot }) => slot.arrivals],
  ['waiting', ({ slot }) => slot.waiting],
  ['peak', ({ slot }) => slot.peak],
  ['calls', ({ slot }) => slot.calls],
  ['median', ({ slot }) => minutes(slot.median)],
  ['p90', ({ slot }) => minutes(slot.p90)],
  ['served', ({ slot }) => slot.served],
  ['noShows', ({ slot }) => slot.noShows],
  ['left', ({ slot }) => slot.left],
];

const boothColumns = (told: Told): Said<OfBooth> => [
  ...placeColumns(told),
  ['booth', ({ booth }) => booth.booth],
  ['served', ({ booth }) => booth.served],
  ['service', ({ booth }) => minutes(booth.service)],
];

const dayColumns = (told: Told): Said<OfLane> => [
  ...placeColumns(told),
  ['arrivals', ({ lane }) => lane.arrivals],
  ['served', ({ lane }) => lane.served],
  ['peak', ({ lane }) => lane.peak],
  ['calls', ({ lane }) => lane.wait.calls],
  ['mean', ({ lane }) => minutes(lane.wait.mean)],
  ['median', ({ lane }) => minutes(lane.wait.median)],
  ['p90', ({ lane }) => minutes(lane.wait.p90)],
  ['noShows', ({ lane }) => lane.noShows],
  ['left', ({ lane }) => lane.left],
  ['unfinished', ({ lane }) => lane.unfinished],
  ['forecastCalls', ({ lane }) => lane.forecast?.calls ?? null],
  ['within', ({ lane }) => percent(lane.forecast?.within, lane.forecast?.calls)],
  ['covered', ({ lane }) => percent(lane.forecast?.covered, lane.forecast?.calls)],
  ['error', ({ lane }) => minutes(lane.forecast?.error ?? null)],
];

function ledgerColumns({ history, language }: Told): Said<OfLine> {
  const clock = momentIn(history.timeZone);
  const laneName = ({ day, line }: OfLine) =>
    day.lanes.find(({ lane }) => lane === line.lane)?.name[language] ?? line.lane;
  return [
    ['at', ({ line }) => clock(line.at)],
    ['clinic', ({ clinic }) => clinic.name[language]],
    ['lane', laneName],
    ['expected', ({ line }) => line.expected],
    ['counted', ({ line }) => line.counted],
    ['difference', ({ line }) => line.counted - line.expected],
    ['device', ({ line }) => history.devices[line.device] ?? line.device],
    ['reason', ({ line }) => line.reason ?? ''],
  ];
}

const minutes = (seconds: number | null): number | null =>
  seconds === null ? null : Math.round(seconds / 6) / 10;
const percent = (part: number | undefined, whole: number | undefined): number | null =>
  part === undefined || !whole ? null : Math.round((1000 * part) / whole) / 10;

const clockOf = (slot: number): string =>
  `${String(Math.floor(slot / 2)).padStart(2, '0')}:${slot % 2 === 0 ? '00' : '30'}`;

/** `2026-11-26 14:05`, in the district's time zone. */
const momentIn = (timeZone: string) => {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
  return (moment: string): string => format.format(new Date(moment));
};
