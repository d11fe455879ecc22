export function printTable({ machine, rows }, kept) {
  const lines = rows.flatMap((row) => tableRows(row, kept));
  const widths = columnTitles.map((head, column) =>
    Math.max(head.length, ...lines.map((cells) => cells[column].length)),
  );
  const print = (cells) =>
    console.log(
      cells
        .map((cell, at) => cell.padEnd(widths[at]))
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

const columnTitles = ['what', 'figure', 'limit', '', 'ratio', 'target', 'met', 'kept'];

function tableRows({ what, figure, unit, limits }, kept) {
  const before = kept?.rows.find((row) => row.what === what);
  const last = before ? formatAmount(before.figure, unit) : '';
  if (limits.length === 0) return [[what, formatAmount(figure, unit), '', '', '', '', '', last]];
  return limits.map((limit, index) => {
    const keptLimit = before?.limits.find(({ name }) => name === limit.name);
    return [
      index === 0 ? what : '',
      index === 0 ? formatAmount(figure, unit) : '',
      formatAmount(limit.figure, unit),
      limit.name,
      limit.ratio.toFixed(2),
      limit.target ?? '',
      limit.pass === undefined ? '' : limit.pass ? 'yes' : 'NO',
      keptLimit ? `${index === 0 ? `${last}, ` : ''}${keptLimit.ratio.toFixed(2)}` : last,
    ];
  });
}

const formatAmount = (value, unit) =>
  `${value.toLocaleString('en', value < 1000 ? { maximumSignificantDigits: 3 } : { maximumFractionDigits: 0 })} ${unit}`;
