/** The product's own board with a version that counts up. */
const [head = '', tail = ''] = (process.env.PAYLOAD ?? '').split('#');
let version = 0;

export function nextBoard(): string {
  version += 1;
  return `${head}${version}${tail}`;
}

export const port = Number(process.env.PORT);

// It exits with its parent.
process.stdin.resume().on('end', () => process.exit());

export const reportListening = (): boolean => process.stdout.write('listening\n');
