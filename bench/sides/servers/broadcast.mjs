/** What a reference server sends: the product's own board, with a version that counts up. */
const [head = '', tail = ''] = (process.env.PAYLOAD ?? '').split('#');
let version = 0;

/** The next board, as JSON. */
export function nextBoard() {
  version += 1;
  return `${head}${version}${tail}`;
}

export const port = Number(process.env.PORT);

// It ends with the one who started it.
process.stdin.resume().on('end', () => process.exit());

/** Tells the one who started this server that it listens. */
export const listening = () => process.stdout.write('listening\n');
