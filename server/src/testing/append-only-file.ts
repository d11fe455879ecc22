import { join } from 'node:path';

/** The file a test's Redis appends to, as long as it was never rewritten. */
export const appendedFile = (folder: string): string =>
  join(folder, 'appendonlydir', 'appendonly.aof.1.incr.aof');

/**
 * Where whole writes end in an append-only file, in rising order, its beginning included: after a command by
 * itself, or after the EXEC of a transaction.
 */
export function wholeEnds(bytes: Buffer): number[] {
  const ends = [0];
  let open = false;
  for (let at = 0; at < bytes.length; ) {
    const { end, name } = commandAt(bytes, at);
    if (name === 'MULTI') open = true;
    if (name === 'EXEC') open = false;
    if (!open) ends.push(end);
    at = end;
  }
  return ends;
}

function commandAt(bytes: Buffer, start: number): { end: number; name: string } {
  let at = start;
  const number = () => {
    const end = bytes.indexOf('\r\n', at);
    const value = Number(bytes.toString('latin1', at + 1, end));
    at = end + 2;
    return value;
  };
  let name = '';
  for (let left = number(); left > 0; left -= 1) {
    const length = number();
    name ||= bytes.toString('latin1', at, at + length).toUpperCase();
    at += length + 2;
  }
  return { end: at, name };
}
