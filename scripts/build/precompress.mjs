import { readFile, writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import { listFiles } from './content-hash.mjs';

const encodings = [
  { ending: '.br', compress: promisify(brotliCompress) },
  { ending: '.gz', compress: promisify(gzip) },
];

/** HTML is left out: the server writes the current boards into it. */
const isCompressible = (file) => /\.(js|css|svg|json|webmanifest)$/.test(file);

/** Writes a `.br` and a `.gz` beside every compressible file of a built web app. */
export async function precompress(folder) {
  const files = (await listFiles(folder)).filter(isCompressible);
  await Promise.all(
    files.map(async (file) => {
      const content = await readFile(file);
      await Promise.all(
        encodings.map(async (way) => writeFile(file + way.ending, await way.compress(content))),
      );
    }),
  );
}
