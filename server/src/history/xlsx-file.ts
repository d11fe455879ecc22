import writeExcelFile, { type Cell, type Sheet as ExcelSheet } from 'write-excel-file/node';
import { sheetWords } from './sheet-words.js';
import { aboutOf, type Sheet, sheetsOf } from './sheets.js';

/** Found on Korean desks, and elsewhere replaced by what is there. */
const fontFamily = '맑은 고딕';

const heading = (value: string): Cell => ({ value, fontWeight: 'bold', backgroundColor: '#E8EDF3' });

/** The history as a workbook: what it is and what is missing first, then a sheet for each table. */
export async function xlsxFile(told: Parameters<typeof sheetsOf>[0]): Promise<Buffer> {
  const words = sheetWords[told.language];
  const sheets = sheetsOf(told);
  const about: ExcelSheet<never> = {
    sheet: words.sheets.about,
    data: [
      ...aboutOf(told).map(([name, value]) => [heading(name), { value }]),
      ...missingRows(sheets.at(-1), words.nothingMissing),
    ],
    columns: [{ width: 34 }, { width: 30 }, { width: 18 }, { width: 18 }, { width: 24 }],
  };
  return writeExcelFile([about, ...sheets.slice(0, -1).map(excelSheet)], {
    fontFamily,
    fontSize: 11,
  }).toBuffer();
}

function missingRows(missing: Sheet | undefined, nothing: string): Cell[][] {
  if (!missing) return [];
  const title = [heading(missing.name)];
  if (missing.rows.length === 0) return [[], title, [{ value: nothing }]];
  return [[], title, missing.columns.map(heading), ...missing.rows.map((row) => row.map(cell))];
}

const excelSheet = ({ name, columns, rows }: Sheet): ExcelSheet<never> => ({
  sheet: name,
  data: [columns.map(heading), ...rows.map((row) => row.map(cell))],
  columns: columns.map((column) => ({ width: Math.max(12, column.length * 1.8) })),
  stickyRowsCount: 1,
});

const cell = (value: string | number | null): Cell => (value === null ? null : { value });
