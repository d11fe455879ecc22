import { parentPort } from 'node:worker_threads';
import writeExcelFile, { type Cell, type Sheet as ExcelSheet } from 'write-excel-file/node';

/** One row, so many of its first cells headings. */
export type XlsxRow = { cells: readonly (string | number | null)[]; headings: number };
/** What the writer is told in turn: a sheet, its rows in portions, the same for the next sheet, and `'end'`. */
export type XlsxPart = { name: string; widths: readonly number[]; stickyRows: number } | XlsxRow[] | 'end';

/** Found on Korean desks, and elsewhere replaced by what is there. */
const font = { fontFamily: '맑은 고딕', fontSize: 11 };
const headingStyle = { fontWeight: 'bold', backgroundColor: '#E8EDF3' } as const;

// Runs as a thread of its own, for a workbook takes seconds in one go.

const sheets: (ExcelSheet<never> & { data: Cell[][] })[] = [];

parentPort?.on('message', async (part: XlsxPart) => {
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
