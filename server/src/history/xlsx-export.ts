import { once } from 'node:events';
import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { History } from '@hannun/shared/contract';
import type { DomainError } from '../core/domain-error.js';
import { chunk, forEachTimeSliced, rowsPerSlice } from '../core/time-slicing.js';
import { invalidRequestError } from '../validation/parse-payload.js';
import { exportMessages, sheetNames } from './export-messages.js';
import {
  type CellValue,
  type ExportSource,
  type ExportTable,
  exportHeader,
  exportTables,
  missingTable,
} from './export-tables.js';
import type { XlsxChunk, XlsxRow } from './xlsx-writer.js';

/** A larger workbook would keep a core busy for too long. */
const maxHalfHours = 30_000;
/** The writer lies beside this file, both built and as source. */
const workerUrl = new URL(`./xlsx-writer${extname(import.meta.url)}`, import.meta.url);

/** A cover sheet with what is missing, then a sheet a table. Throws a `DomainError` if it is too long. */
export async function createXlsx(source: ExportSource): Promise<Buffer> {
  if (countHalfHours(source.history) > maxHalfHours) throw tooManyRows();
  const thread = new Worker(workerUrl);
  try {
    // The worker can fail at any time, even while rows are still being sent.
    const answer = once(thread, 'message');
    await Promise.race([answer, sendRows(thread, source)]);
    const [bytes] = await answer;
    return Buffer.from(bytes);
  } finally {
    await thread.terminate();
  }
}

async function sendRows(thread: Worker, source: ExportSource): Promise<void> {
  const send = (part: XlsxChunk) => thread.postMessage(part);
  const { language } = source;
  send({ name: sheetNames.about[language], widths: [34, 30, 18, 18, 24], stickyRows: 0 });
  const missing = missingTable(source);
  const firstSheetRows = [
    ...headerRows(source),
    ...missingRows(missing, exportMessages.nothingMissing[language]),
  ];
  await forEachTimeSliced(chunk(firstSheetRows, rowsPerSlice), send);
  for (const { name, columns, rows } of exportTables(source).slice(0, -1)) {
    send({ name, widths: columns.map((column) => Math.max(12, column.length * 1.8)), stickyRows: 1 });
    send([headingRow(columns)]);
    await forEachTimeSliced(chunk(rows, rowsPerSlice), (next) => send(next.map(plainRow)));
  }
  send('end');
}

const headerRows = (source: ExportSource): XlsxRow[] =>
  exportHeader(source).map((cells) => ({ cells, headings: 1 }));

function missingRows({ name, columns, rows }: ReturnType<typeof missingTable>, nothing: string): XlsxRow[] {
  const title = [plainRow([]), headingRow([name])];
  return rows.length === 0
    ? [...title, plainRow([nothing])]
    : [...title, headingRow(columns), ...rows.map(plainRow)];
}

const headingRow = (cells: ExportTable['columns']): XlsxRow => ({ cells, headings: cells.length });
const plainRow = (cells: readonly CellValue[]): XlsxRow => ({ cells, headings: 0 });

const countHalfHours = ({ clinics }: History): number =>
  clinics
    .flatMap(({ days }) => days.flatMap(({ lanes }) => lanes))
    .reduce((sum, { slots }) => sum + slots.length, 0);

const tooManyRows = (): DomainError =>
  invalidRequestError([
    `a workbook holds at most ${maxHalfHours} rows: choose fewer days or clinics, or export CSV`,
  ]);
