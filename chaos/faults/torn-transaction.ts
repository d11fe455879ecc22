import { appendFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findWriteBoundaries } from '../../server/src/testing/append-only-file.js';

const multi = '*1\r\n$5\r\nMULTI\r\n';

/**
 * Appends to a stopped Redis's file what a power cut would leave of the next tap: the first `share` of a
 * transaction that was never acked. Acked writes are on disk already, so nothing else can be torn.
 */
export async function tearNextTransaction(folder: string, share: number): Promise<void> {
  const manifest = await readFile(join(folder, 'appendonlydir', 'appendonly.aof.manifest'), 'utf8');
  const [, name = ''] = /^file (\S+)/.exec(manifest.trim().split('\n').at(-1) ?? '') ?? [];
  const file = join(folder, 'appendonlydir', name);
  const bytes = await readFile(file);
  const start = bytes.lastIndexOf(multi);
  // A kill may have torn it already.
  if (start < 0 || !isWhole(bytes.subarray(start))) return;
  const next = bytes
    .subarray(start)
    .toString('latin1')
    .replaceAll(/\$\d+\r\n(\d+)-(\d+)\r\n/g, nextVersion);
  await appendFile(file, next.slice(0, 1 + Math.floor(share * (next.length - 1))), 'latin1');
}

/** The stream's next version: the torn tap would have been written before the next acked one. */
function nextVersion(_: string, version: string, index: string): string {
  const id = `${Number(version) + 1}-${index}`;
  return `$${id.length}\r\n${id}\r\n`;
}

function isWhole(bytes: Buffer): boolean {
  const ends = findWriteBoundaries(bytes);
  return ends.length > 1 && ends.at(-1) === bytes.length;
}
