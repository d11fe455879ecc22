import type { Results, Row } from './results.ts';

export function printTable({ machine, rows }: Results, baseline: Results | null): void {
  const lines = rows.flatMap((row) => tableRows(row, baseline));
  const widths = columnTitles.map((head, column) =>
    Math.max(head.length, ...lines.map((cells) => cells[column]?.length ?? 0)),
  );
  const print = (cells: readonly string[]) =>
    console.log(
      cells
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    );
  console.log(`\n${machine.cpu}, ${machine.cores} cores, Node ${machine.node}, Redis ${machine.redis}\n`);
  print(columnTitles);
  print(widths.map((width) => '─'.repeat(width)));
  for (const cells of lines) print(cells);
  for (const { what, note } of rows) if (note) console.log(`\n  ${what}: ${note}`);
  console.log('');
}

const columnTitles = ['what', 'figure', 'limit', '', 'ratio', 'target', 'met', 'baseline'];

function tableRows({ what, figure, unit, limits }: Row, baseline: Results | null): string[][] {
  const before = baseline?.rows.find((row) => row.what === what);
  const baselineFigure = before ? formatAmount(before.figure, unit) : '';
  if (limits.length === 0) return [[what, formatAmount(figure, unit), '', '', '', '', '', baselineFigure]];
  return limits.map((limit, index) => {
    const baselineLimit = before?.limits.find(({ name }) => name === limit.name);
    return [
      index === 0 ? what : '',
      index === 0 ? formatAmount(figure, unit) : '',
      formatAmount(limit.figure, unit),
      limit.name,
      limit.ratio.toFixed(2),
      limit.target ?? '',
      limit.pass === undefined ? '' : limit.pass ? 'yes' : 'NO',
      baselineLimit
        ? `${index === 0 ? `${baselineFigure}, ` : ''}${baselineLimit.ratio.toFixed(2)}`
        : baselineFigure,
    ];
  });
}

const formatAmount = (value: number, unit: string): string =>
  `${value.toLocaleString('en', value < 1000 ? { maximumSignificantDigits: 3 } : { maximumFractionDigits: 0 })} ${unit}`;
