import { readFile, writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import { listFiles } from './content-hash.ts';

const compressors = { '.br': promisify(brotliCompress), '.gz': promisify(gzip) };

/** HTML is left out: the server writes the current boards into it. */
const isCompressible = (file: string): boolean => /\.(js|css|svg|json|webmanifest)$/.test(file);

/** Writes a `.br` and a `.gz` beside every compressible file of a built web app. */
export async function precompress(folder: string): Promise<void> {
  const files = (await listFiles(folder)).filter(isCompressible);
  await Promise.all(
    files.map(async (file) => {
      const content = await readFile(file);
      const compressed = Object.entries(compressors).map(async ([ending, compress]) =>
        writeFile(file + ending, await compress(content)),
      );
      await Promise.all(compressed);
    }),
  );
}
