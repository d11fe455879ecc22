import Papa from 'papaparse';
import { columns, type LogRow } from './row.js';

export function writeLog(rows: readonly LogRow[]): string {
  return `${Papa.unparse([...rows], { columns: [...columns, 'party'], newline: '\n' })}\n`;
}
