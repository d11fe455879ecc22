import papa from 'papaparse';
import { sheetWords } from './sheet-words.js';
import { aboutOf, missingSheet, sheetsOf, type Value } from './sheets.js';

/** Spreadsheets take a file without it for the old Korean encoding. */
const byteOrderMark = '\uFEFF';

/**
 * The half-hours as CSV in UTF-8: above them when the file was made, of what, and all that is missing. What a
 * spreadsheet would take for a formula begins with an apostrophe.
 */
export function csvFile(told: Parameters<typeof sheetsOf>[0]): string {
  const words = sheetWords[told.language];
  const missing = missingSheet(told);
  const named = missing.rows.length === 0 ? [[words.nothingMissing]] : missing.rows;
  const [halfHours] = sheetsOf(told);
  const rows: (readonly Value[])[] = [
    ...aboutOf(told),
    ...named.map((row) => [words.sheets.missing, ...row]),
    [],
    ...(halfHours ? [halfHours.columns, ...halfHours.rows] : []),
  ];
  const text = papa.unparse(
    rows.map((row) => [...row]),
    { escapeFormulae: true, newline: '\r\n' },
  );
  return `${byteOrderMark}${text}\r\n`;
}
