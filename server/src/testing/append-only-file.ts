import { join } from 'node:path';

/** Valid until Redis rewrites the file. */
export const appendedFile = (folder: string): string =>
  join(folder, 'appendonlydir', 'appendonly.aof.1.incr.aof');

/** Offsets (ascending, from 0) where a write is complete: after a command, or after its EXEC. */
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
