import papa from 'papaparse';
import { chunk, forEachTimeSliced } from '../core/time-slicing.js';
import { sheetWords } from './sheet-words.js';
import { aboutOf, missingSheet, sheetsOf, type Value } from './sheets.js';

/** Without it, spreadsheets read the file in the old Korean encoding. */
const byteOrderMark = '\uFEFF';
const portion = 50;

/**
 * The half-hours as CSV in UTF-8, below a header of when, what and what is missing. Cells that a spreadsheet
 * would take for a formula are escaped with an apostrophe.
 */
export async function csvFile(told: Parameters<typeof sheetsOf>[0]): Promise<string> {
  const words = sheetWords[told.language];
  const missing = missingSheet(told);
  const named = missing.rows.length === 0 ? [[words.nothingMissing]] : missing.rows;
  const [halfHours] = sheetsOf(told);
  const head: (readonly Value[])[] = [
    ...aboutOf(told),
    ...named.map((row) => [words.sheets.missing, ...row]),
    [],
    ...(halfHours ? [halfHours.columns] : []),
  ];
  const parts = [byteOrderMark, written(head)];
  await forEachTimeSliced(chunk(halfHours?.rows ?? [], portion), (rows) => parts.push(written(rows)));
  return parts.join('');
}

const written = (rows: readonly (readonly Value[])[]): string =>
  `${papa.unparse(
    rows.map((row) => [...row]),
    { escapeFormulae: true, newline: '\r\n' },
  )}\r\n`;
