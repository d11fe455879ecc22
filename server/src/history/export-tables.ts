import type { ClinicHistory, DayHistory, History, LaneHistory } from '@hannun/shared/contract';
import type { Language } from '@hannun/shared/i18n';
import {
  columnNames,
  type ExportColumn,
  exportMessages,
  reasonNames,
  sheetNames,
} from './export-messages.js';

export type CellValue = string | number | null;
/** Rows are made while they are read, so they can be read only once. */
export type ExportTable = { name: string; columns: readonly string[]; rows: Iterable<readonly CellValue[]> };

export type ExportSource = { history: History; language: Language };
type DayItem = { clinic: ClinicHistory; day: DayHistory };
type LaneItem = DayItem & { lane: LaneHistory };
type SlotItem = LaneItem & { slot: LaneHistory['slots'][number] };
type BoothItem = LaneItem & { booth: LaneHistory['booths'][number] };
type RecountItem = DayItem & { recount: DayHistory['ledger'][number] };
type ColumnValues<Item> = readonly (readonly [ExportColumn, (item: Item) => CellValue])[];

/** Half-hours first, then booths, days, recounts, and what is missing. */
export const exportTables = (source: ExportSource): ExportTable[] => [
  exportTable('halfHours', source, halfHours(source), slotColumns(source)),
  exportTable('booths', source, booths(source), boothColumns(source)),
  exportTable('days', source, lanesOf(source), dayColumns(source)),
  exportTable('ledger', source, recounts(source), recountColumns(source)),
  missingTable(source),
];

/** When the file was made, for which days and in which time zone. */
export const exportHeader = ({ history, language }: ExportSource): [string, string][] => [
  [exportMessages.made[language], dateTimeFormatter(history.timeZone)(history.madeAt)],
  [exportMessages.range[language], `${history.from} ~ ${history.to}`],
  [exportMessages.zone[language], history.timeZone],
];

/** All that is missing: whole days, parts of days, and the rest of today. */
export function missingTable({
  history,
  language,
}: ExportSource): ExportTable & { rows: readonly (readonly CellValue[])[] } {
  const why = reasonNames[language];
  const clock = dateTimeFormatter(history.timeZone);
  const rows = history.clinics.flatMap(({ name, missing, days }) =>
    [
      ...missing.map((each) => [each.day, '', '', why[each.why]]),
      ...days.flatMap(({ day, gaps, unfinished }) => [
        ...gaps.map(({ from, until, kind }) => [day, clock(from), clock(until), why[kind]]),
        ...(unfinished ? [[day, clock(history.madeAt), '', why.unfinished]] : []),
      ]),
    ].map((row) => [name[language], ...row]),
  );
  const { clinic, day, from, until, why: reason } = columnNames;
  const columns = [clinic, day, from, until, reason].map((column) => column[language]);
  return { name: sheetNames.missing[language], columns, rows };
}

function exportTable<Item>(
  sheet: keyof typeof sheetNames,
  { language }: ExportSource,
  items: Iterable<Item>,
  columnValues: ColumnValues<Item>,
): ExportTable {
  return {
    name: sheetNames[sheet][language],
    columns: columnValues.map(([column]) => columnNames[column][language]),
    rows: rowsOf(items, columnValues),
  };
}

function* rowsOf<Item>(items: Iterable<Item>, columnValues: ColumnValues<Item>): Generator<CellValue[]> {
  for (const item of items) yield columnValues.map(([, value]) => value(item));
}

function* daysOf({ history }: ExportSource): Generator<DayItem> {
  for (const clinic of history.clinics) for (const day of clinic.days) yield { clinic, day };
}
function* lanesOf(source: ExportSource): Generator<LaneItem> {
  for (const of of daysOf(source)) for (const lane of of.day.lanes) yield { ...of, lane };
}
function* halfHours(source: ExportSource): Generator<SlotItem> {
  for (const of of lanesOf(source)) for (const slot of of.lane.slots) yield { ...of, slot };
}
function* booths(source: ExportSource): Generator<BoothItem> {
  for (const of of lanesOf(source)) for (const booth of of.lane.booths) yield { ...of, booth };
}
function* recounts(source: ExportSource): Generator<RecountItem> {
  for (const of of daysOf(source)) for (const recount of of.day.ledger) yield { ...of, recount };
}

const commonColumns = ({ language }: ExportSource): ColumnValues<LaneItem> => [
  ['day', ({ day }) => day.day],
  ['clinic', ({ clinic }) => clinic.name[language]],
  ['lane', ({ lane }) => lane.name[language]],
];

const slotColumns = (source: ExportSource): ColumnValues<SlotItem> => [
  ...commonColumns(source),
  ['from', ({ slot }) => slotTime(slot.slot)],
  ['until', ({ slot }) => slotTime(slot.slot + 1)],
  ['arrivals', ({ slot }) => slot.arrivals],
  ['waiting', ({ slot }) => slot.waiting],
  ['peak', ({ slot }) => slot.peak],
  ['calls', ({ slot }) => slot.calls],
  ['median', ({ slot }) => toMinutes(slot.median)],
  ['p90', ({ slot }) => toMinutes(slot.p90)],
  ['served', ({ slot }) => slot.served],
  ['noShows', ({ slot }) => slot.noShows],
  ['left', ({ slot }) => slot.left],
];

const boothColumns = (source: ExportSource): ColumnValues<BoothItem> => [
  ...commonColumns(source),
  ['booth', ({ booth }) => booth.booth],
  ['served', ({ booth }) => booth.served],
  ['service', ({ booth }) => toMinutes(booth.service)],
];

const dayColumns = (source: ExportSource): ColumnValues<LaneItem> => [
  ...commonColumns(source),
  ['arrivals', ({ lane }) => lane.arrivals],
  ['served', ({ lane }) => lane.served],
  ['peak', ({ lane }) => lane.peak],
  ['calls', ({ lane }) => lane.wait.calls],
  ['mean', ({ lane }) => toMinutes(lane.wait.mean)],
  ['median', ({ lane }) => toMinutes(lane.wait.median)],
  ['p90', ({ lane }) => toMinutes(lane.wait.p90)],
  ['noShows', ({ lane }) => lane.noShows],
  ['left', ({ lane }) => lane.left],
  ['unfinished', ({ lane }) => lane.unfinished],
  ['forecastCalls', ({ lane }) => lane.forecast?.calls ?? null],
  ['within', ({ lane }) => toPercent(lane.forecast?.within, lane.forecast?.calls)],
  ['covered', ({ lane }) => toPercent(lane.forecast?.covered, lane.forecast?.calls)],
  ['error', ({ lane }) => toMinutes(lane.forecast?.error ?? null)],
];

function recountColumns({ history, language }: ExportSource): ColumnValues<RecountItem> {
  const clock = dateTimeFormatter(history.timeZone);
  const laneName = ({ day, recount }: RecountItem) =>
    day.lanes.find(({ lane }) => lane === recount.lane)?.name[language] ?? recount.lane;
  return [
    ['at', ({ recount }) => clock(recount.at)],
    ['clinic', ({ clinic }) => clinic.name[language]],
    ['lane', laneName],
    ['expected', ({ recount }) => recount.expected],
    ['counted', ({ recount }) => recount.counted],
    ['difference', ({ recount }) => recount.counted - recount.expected],
    ['device', ({ recount }) => history.devices[recount.device] ?? recount.device],
    ['reason', ({ recount }) => recount.reason ?? ''],
  ];
}

const toMinutes = (seconds: number | null): number | null =>
  seconds === null ? null : Math.round(seconds / 6) / 10;
const toPercent = (part: number | undefined, whole: number | undefined): number | null =>
  part === undefined || !whole ? null : Math.round((1000 * part) / whole) / 10;

const slotTime = (slot: number): string =>
  `${String(Math.floor(slot / 2)).padStart(2, '0')}:${slot % 2 === 0 ? '00' : '30'}`;

/** `2026-11-26 14:05`, in the district's time zone. */
const dateTimeFormatter = (timeZone: string) => {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
  return (moment: string): string => format.format(new Date(moment));
};
