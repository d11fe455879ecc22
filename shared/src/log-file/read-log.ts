import Papa from 'papaparse';
import { readRow } from './read-row.js';
import { columns, type LogRow, type Texts } from './row.js';

/** What could not be read, by its line in the file (the header is line 1). */
export type LogProblem = { line: number; message: string };

export type QueueLog = { rows: readonly LogRow[]; problems: readonly LogProblem[] };

/** The header stands on line 1, so the first row stands on line 2. */
const firstLine = 2;

/**
 * Reads a recorded queue log (CSV text, CONTRACT "Recorded queue logs"). Never throws: rows of unknown
 * type or form are reported with their line number, and all others are kept in the file's order.
 */
export function readLog(text: string): QueueLog {
  const { data, errors, meta } = Papa.parse<Texts>(text, { header: true, delimiter: ',' });
  const missing = columns.filter((column) => !meta.fields?.includes(column));
  if (missing.length > 0) {
    return { rows: [], problems: [{ line: 1, message: `The header lacks: ${missing.join(', ')}` }] };
  }
  const broken = new Map(errors.map(({ row, message }) => [row, message]));
  const rows: LogRow[] = [];
  const problems: LogProblem[] = [];
  for (const [index, texts] of data.entries()) {
    if (isBlank(texts)) continue;
    const message = broken.get(index);
    const read = message ? { problem: message } : readRow(texts);
    if ('problem' in read) problems.push({ line: index + firstLine, message: read.problem });
    else rows.push(read.row);
  }
  return { rows, problems };
}

const isBlank = (texts: Texts): boolean => Object.values(texts).every((text) => text === '');
