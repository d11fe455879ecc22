import papa from 'papaparse';
import { inTurns, portionsOf } from '../in-turns.js';
import { sheetWords } from './sheet-words.js';
import { aboutOf, missingSheet, sheetsOf, type Value } from './sheets.js';

/** Spreadsheets take a file without it for the old Korean encoding. */
const byteOrderMark = '\uFEFF';
/** So many rows are written in one go. */
const portion = 50;

/**
 * The half-hours as CSV in UTF-8: above them when the file was made, of what, and all that is missing. What a
 * spreadsheet would take for a formula begins with an apostrophe.
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
  await inTurns(portionsOf(halfHours?.rows ?? [], portion), (rows) => parts.push(written(rows)));
  return parts.join('');
}

const written = (rows: readonly (readonly Value[])[]): string =>
  `${papa.unparse(
    rows.map((row) => [...row]),
    { escapeFormulae: true, newline: '\r\n' },
  )}\r\n`;
