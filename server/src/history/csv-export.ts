import papa from 'papaparse';
import { chunk, forEachTimeSliced, rowsPerSlice } from '../core/time-slicing.js';
import { exportMessages, sheetNames } from './export-messages.js';
import {
  type CellValue,
  type ExportSource,
  exportHeader,
  exportTables,
  missingTable,
} from './export-tables.js';

/** Without it, spreadsheets read the file in the old Korean encoding. */
const byteOrderMark = '\uFEFF';

/**
 * The half-hours as CSV in UTF-8, below a header of when, what and what is missing. Cells that a spreadsheet
 * would take for a formula are escaped with an apostrophe.
 */
export async function createCsv(source: ExportSource): Promise<string> {
  const { language } = source;
  const missing = missingTable(source);
  const missingRows = missing.rows.length === 0 ? [[exportMessages.nothingMissing[language]]] : missing.rows;
  const [halfHours] = exportTables(source);
  const head: (readonly CellValue[])[] = [
    ...exportHeader(source),
    ...missingRows.map((row) => [sheetNames.missing[language], ...row]),
    [],
    ...(halfHours ? [halfHours.columns] : []),
  ];
  const parts = [byteOrderMark, toCsv(head)];
  await forEachTimeSliced(chunk(halfHours?.rows ?? [], rowsPerSlice), (rows) => parts.push(toCsv(rows)));
  return parts.join('');
}

const toCsv = (rows: readonly (readonly CellValue[])[]): string =>
  `${papa.unparse(
    rows.map((row) => [...row]),
    { escapeFormulae: true, newline: '\r\n' },
  )}\r\n`;
