import { readFile } from 'node:fs/promises';
import { brotliCompressSync } from 'node:zlib';
import { inRoot } from '../../scripts/bootstrap/paths.mjs';
import { atMost, figure } from '../report/figure.mjs';

const budgetKilobytes = 45;

/** What a resident's phone downloads before the list is readable: scripts and styles, as brotli. */
export const firstLoad = {
  name: 'first-load',
  async measure() {
    const read = (file) => readFile(inRoot('mobile-web', 'dist', file));
    const page = String(await read('index.html'));
    const files = [...page.matchAll(/(?:src|href)="(\/assets\/[^"]+\.(?:js|css))"/g)].map(([, file]) => file);
    const sizes = await Promise.all(files.map(async (file) => brotliCompressSync(await read(file)).length));
    const kilobytes = sizes.reduce((sum, size) => sum + size, 0) / 1024;
    return [
      figure("residents' first load", kilobytes, 'KB', {
        limits: [atMost(1, kilobytes, 'budget', budgetKilobytes)],
      }),
    ];
  },
};
