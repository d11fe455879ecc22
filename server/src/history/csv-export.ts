import papa from 'papaparse';
import { chunk, forEachTimeSliced } from '../core/time-slicing.js';
import { exportMessages } from './export-messages.js';
import { type CellValue, exportHeader, exportTables, missingTable } from './export-tables.js';

/** Without it, spreadsheets read the file in the old Korean encoding. */
const byteOrderMark = '\uFEFF';
const rowsPerTurn = 50;

/**
 * The half-hours as CSV in UTF-8, below a header of when, what and what is missing. Cells that a spreadsheet
 * would take for a formula are escaped with an apostrophe.
 */
export async function createCsv(source: Parameters<typeof exportTables>[0]): Promise<string> {
  const messages = exportMessages[source.language];
  const missing = missingTable(source);
  const missingRows = missing.rows.length === 0 ? [[messages.nothingMissing]] : missing.rows;
  const [halfHours] = exportTables(source);
  const head: (readonly CellValue[])[] = [
    ...exportHeader(source),
    ...missingRows.map((row) => [messages.sheets.missing, ...row]),
    [],
    ...(halfHours ? [halfHours.columns] : []),
  ];
  const parts = [byteOrderMark, toCsv(head)];
  await forEachTimeSliced(chunk(halfHours?.rows ?? [], rowsPerTurn), (rows) => parts.push(toCsv(rows)));
  return parts.join('');
}

const toCsv = (rows: readonly (readonly CellValue[])[]): string =>
  `${papa.unparse(
    rows.map((row) => [...row]),
    { escapeFormulae: true, newline: '\r\n' },
  )}\r\n`;
