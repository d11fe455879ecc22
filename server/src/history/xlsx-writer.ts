import { parentPort } from 'node:worker_threads';
import writeExcelFile, { type Cell, type Sheet as ExcelSheet } from 'write-excel-file/node';

/** `headings`: how many of the first cells are headings. */
export type XlsxRow = { cells: readonly (string | number | null)[]; headings: number };
/** Sent in order: a sheet, its rows in chunks, the next sheet, and finally `'end'`. */
export type XlsxChunk = { name: string; widths: readonly number[]; stickyRows: number } | XlsxRow[] | 'end';

/** The usual font on Korean computers; elsewhere it is substituted. */
const font = { fontFamily: '맑은 고딕', fontSize: 11 };
const headingStyle = { fontWeight: 'bold', backgroundColor: '#E8EDF3' } as const;

// Runs in a worker thread, because a workbook takes seconds of uninterrupted work.

const sheets: (ExcelSheet<never> & { data: Cell[][] })[] = [];

parentPort?.on('message', async (part: XlsxChunk) => {
  if (part === 'end') parentPort?.postMessage(await writeExcelFile(sheets, font).toBuffer());
  else if (Array.isArray(part)) sheets.at(-1)?.data.push(...part.map(cellsOf));
  else {
    const { name, widths, stickyRows } = part;
    const columns = widths.map((width) => ({ width }));
    sheets.push({ sheet: name, data: [], columns, stickyRowsCount: stickyRows });
  }
});

const cellsOf = ({ cells, headings }: XlsxRow): Cell[] =>
  cells.map((value, index) => (value === null ? null : { value, ...(index < headings ? headingStyle : {}) }));
