import { join } from 'node:path';

/** Valid until Redis rewrites the file. */
export const appendOnlyFilePath = (folder: string): string =>
  join(folder, 'appendonlydir', 'appendonly.aof.1.incr.aof');

/** Offsets (ascending, from 0) where a write is complete: after a command, or after its EXEC. */
export function findWriteBoundaries(bytes: Buffer): number[] {
  const ends = [0];
  let isInTransaction = false;
  for (let offset = 0; offset < bytes.length; ) {
    const { end, name } = readCommand(bytes, offset);
    if (name === 'MULTI') isInTransaction = true;
    if (name === 'EXEC') isInTransaction = false;
    if (!isInTransaction) ends.push(end);
    offset = end;
  }
  return ends;
}

function readCommand(bytes: Buffer, start: number): { end: number; name: string } {
  let offset = start;
  const number = () => {
    const end = bytes.indexOf('\r\n', offset);
    const value = Number(bytes.toString('latin1', offset + 1, end));
    offset = end + 2;
    return value;
  };
  let name = '';
  for (let remaining = number(); remaining > 0; remaining -= 1) {
    const length = number();
    name ||= bytes.toString('latin1', offset, offset + length).toUpperCase();
    offset += length + 2;
  }
  return { end: offset, name };
}
