import Papa from 'papaparse';
import { columns, type LogRow } from './row.js';

/** Writes rows as a queue log that `readLog` reads back the same: CSV text with its header line. */
export function writeLog(rows: readonly LogRow[]): string {
  return `${Papa.unparse([...rows], { columns: [...columns, 'party'], newline: '\n' })}\n`;
}
