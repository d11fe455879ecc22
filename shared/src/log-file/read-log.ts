import Papa from 'papaparse';
import { type LogRow, logColumns, type RowTexts } from './log-row.js';
import { readRow } from './read-row.js';

/** The header is line 1. */
export type LogProblem = { line: number; message: string };

export type QueueLog = { rows: readonly LogRow[]; problems: readonly LogProblem[] };

const firstLine = 2;

/** A recorded queue log, as CSV. Never throws: bad rows are reported and the others kept. */
export function readLog(text: string): QueueLog {
  const { data, errors, meta } = Papa.parse<RowTexts>(text, { header: true, delimiter: ',' });
  const missing = logColumns.filter((column) => !meta.fields?.includes(column));
  if (missing.length > 0) {
    return {
      rows: [],
      problems: [{ line: 1, message: `The header is missing these columns: ${missing.join(', ')}` }],
    };
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

const isBlank = (texts: RowTexts): boolean => Object.values(texts).every((text) => text === '');
