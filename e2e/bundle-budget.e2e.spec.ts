import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, it } from 'vitest';

const dist = resolve(import.meta.dirname, '../mobile-web/dist');
const page = readFileSync(resolve(dist, 'index.html'), 'utf8');
/** Scripts and styles needed before the list is readable. */
const first = [...page.matchAll(/(?:src|href)="(\/assets\/[^"]+\.(?:js|css))"/g)].map(
  ([, file = '']) => file,
);
const read = (file: string) => readFileSync(resolve(dist, `.${file}`));

/**
 * Every file a resident's phone may download, except fonts and images: the service worker caches them all.
 */
const offline = readFileSync(resolve(dist, 'worker.js'), 'utf8');
const residents = readdirSync(resolve(dist, 'assets')).filter((file) => offline.includes(file));

it('loads at most 45 KB of scripts and styles before the list is readable', () => {
  expect(first.length).toBeGreaterThan(1);
  const bytes = first.reduce((sum, file) => sum + brotliCompressSync(read(file)).length, 0);
  expect(bytes).toBeLessThanOrEqual(45 * 1024);
});

it('ships no staff or office code to residents', () => {
  expect(residents.length).toBeGreaterThan(8);
  for (const file of residents) {
    expect(file).not.toMatch(/staff|office/);
    expect(read(`/assets/${file}`).toString()).not.toMatch(/pairing-codes|devices\/pair|reserve-numbers/);
  }
});

it('uses no API that phones of 2020 lack', () => {
  const newer =
    /\.(at|findLast|findLastIndex|toSorted|toReversed|replaceAll|withResolvers)\(|\b(structuredClone|Object\.hasOwn)\(/;
  for (const file of residents.filter((each) => each.endsWith('.js'))) {
    expect(newer.exec(read(`/assets/${file}`).toString())?.[0], file).toBeUndefined();
  }
});
