import { readFile } from 'node:fs/promises';
import { brotliCompressSync } from 'node:zlib';
import { inRoot } from '../../scripts/bootstrap/paths.ts';
import { atMost, figure } from '../report/figure.ts';
import type { Benchmark } from '../test-bed.ts';

const budgetKilobytes = 45;

/** What a resident's phone downloads before the list is readable: scripts and styles, as brotli. */
export const firstLoad: Benchmark = {
  name: 'first-load',
  async measure() {
    const read = (file: string) => readFile(inRoot('mobile-web', 'dist', file));
    const page = String(await read('index.html'));
    const files = [...page.matchAll(/(?:src|href)="(\/assets\/[^"]+\.(?:js|css))"/g)].flatMap(
      ([, file]) => file ?? [],
    );
    const sizes = await Promise.all(files.map(async (file) => brotliCompressSync(await read(file)).length));
    const kilobytes = sizes.reduce((sum, size) => sum + size, 0) / 1024;
    return [
      figure("residents' first load", kilobytes, 'KB', {
        limits: [atMost(1, kilobytes, 'budget', budgetKilobytes)],
      }),
    ];
  },
};
