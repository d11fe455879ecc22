export function printTable({ machine, rows }, kept) {
  const lines = rows.flatMap((row) => linesOf(row, kept));
  const widths = heads.map((head, column) =>
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
  print(heads);
  print(widths.map((width) => '─'.repeat(width)));
  for (const cells of lines) print(cells);
  for (const { what, note } of rows) if (note) console.log(`\n  ${what}: ${note}`);
  console.log('');
}

const heads = ['what', 'figure', 'limit', '', 'ratio', 'target', 'met', 'kept'];

function linesOf({ what, figure, unit, limits }, kept) {
  const before = kept?.rows.find((row) => row.what === what);
  const last = before ? amount(before.figure, unit) : '';
  if (limits.length === 0) return [[what, amount(figure, unit), '', '', '', '', '', last]];
  return limits.map((limit, index) => {
    const keptLimit = before?.limits.find(({ name }) => name === limit.name);
    return [
      index === 0 ? what : '',
      index === 0 ? amount(figure, unit) : '',
      amount(limit.figure, unit),
      limit.name,
      limit.ratio.toFixed(2),
      limit.target ?? '',
      limit.pass === undefined ? '' : limit.pass ? 'yes' : 'NO',
      keptLimit ? `${index === 0 ? `${last}, ` : ''}${keptLimit.ratio.toFixed(2)}` : last,
    ];
  });
}

const amount = (value, unit) =>
  `${value.toLocaleString('en', value < 1000 ? { maximumSignificantDigits: 3 } : { maximumFractionDigits: 0 })} ${unit}`;
