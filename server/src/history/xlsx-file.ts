import { once } from 'node:events';
import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { History } from '@hannun/shared';
import type { DomainError } from '../core/domain-error.js';
import { chunk, forEachTimeSliced } from '../core/time-slicing.js';
import { invalidRequestError } from '../validation/parse-payload.js';
import { sheetWords } from './sheet-words.js';
import { aboutOf, missingSheet, type Sheet, sheetsOf, type Value } from './sheets.js';
import type { XlsxPart, XlsxRow } from './xlsx-writer.js';

const portion = 50;
/** A larger workbook would keep a core busy for too long. */
const maxHalfHours = 30_000;
/** The writer lies beside this file, both built and as source. */
const writer = new URL(`./xlsx-writer${extname(import.meta.url)}`, import.meta.url);

/**
 * The history as a workbook: a cover sheet with what is missing, then a sheet for each table. Throws a
 * `DomainError` if it would be too long.
 */
export async function xlsxFile(told: Parameters<typeof sheetsOf>[0]): Promise<Buffer> {
  if (halfHoursIn(told.history) > maxHalfHours) throw tooLong();
  const thread = new Worker(writer);
  try {
    // The worker can fail at any time, even while rows are still being sent.
    const answer = once(thread, 'message');
    await Promise.race([answer, tell(thread, told)]);
    const [bytes] = await answer;
    return Buffer.from(bytes);
  } finally {
    await thread.terminate();
  }
}

async function tell(thread: Worker, told: Parameters<typeof sheetsOf>[0]): Promise<void> {
  const send = (part: XlsxPart) => thread.postMessage(part);
  const words = sheetWords[told.language];
  send({ name: words.sheets.about, widths: [34, 30, 18, 18, 24], stickyRows: 0 });
  const missing = missingSheet(told);
  const about = [...aboutRows(told), ...missingRows(missing, words.nothingMissing)];
  await forEachTimeSliced(chunk(about, portion), send);
  for (const { name, columns, rows } of sheetsOf(told).slice(0, -1)) {
    send({ name, widths: columns.map((column) => Math.max(12, column.length * 1.8)), stickyRows: 1 });
    send([headings(columns)]);
    await forEachTimeSliced(chunk(rows, portion), (next) => send(next.map(plain)));
  }
  send('end');
}

const aboutRows = (told: Parameters<typeof aboutOf>[0]): XlsxRow[] =>
  aboutOf(told).map((cells) => ({ cells, headings: 1 }));

function missingRows({ name, columns, rows }: ReturnType<typeof missingSheet>, nothing: string): XlsxRow[] {
  const title = [plain([]), headings([name])];
  return rows.length === 0 ? [...title, plain([nothing])] : [...title, headings(columns), ...rows.map(plain)];
}

const headings = (cells: Sheet['columns']): XlsxRow => ({ cells, headings: cells.length });
const plain = (cells: readonly Value[]): XlsxRow => ({ cells, headings: 0 });

const halfHoursIn = ({ clinics }: History): number =>
  clinics
    .flatMap(({ days }) => days.flatMap(({ lanes }) => lanes))
    .reduce((sum, { slots }) => sum + slots.length, 0);

const tooLong = (): DomainError =>
  invalidRequestError([
    `a workbook holds at most ${maxHalfHours} rows: choose fewer days or clinics, or export CSV`,
  ]);
