import Papa from 'papaparse';
import { type LogRow, logColumns } from './log-row.js';

export function writeLog(rows: readonly LogRow[]): string {
  return `${Papa.unparse([...rows], { columns: [...logColumns, 'party'], newline: '\n' })}\n`;
}
