import { statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { codeSpansOf, linksOf } from './markdown.ts';
import { isInRepository, readText } from './repository.ts';

const english = readText('README.md');
const korean = readText('README.ko.md');

const matchesOf = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([, match = '']) => match);
const headingLevels = (text: string) => matchesOf(text, /^(#+) /gm);
const addresses = (text: string) => matchesOf(text, /<(http[^>]+)>/g);
const picturesOf = (text: string) => matchesOf(text, /(?:src|srcset)="([^"]+)"/g);
/** What a reader types, without the comments beside it. */
const commands = (text: string) => matchesOf(text, /^(npm .+?)(?: +#.*)?$/gm);
/** How many rows each table has. */
const tableSizes = (text: string) =>
  matchesOf(text, /((?:^\|.*\n)+)/gm).map((table) => table.trim().split('\n').length);
/** Which parts lead to which, whatever they are called. */
const arrows = (text: string) =>
  matchesOf(text, /```mermaid\n([\s\S]+?)```/g).map((drawing) =>
    drawing.replace(/\["[^"]*"\]|(?<=--) .+? (?=-->)/g, ''),
  );
const readmes = ['README.md', 'README.ko.md'];
const linksElsewhere = (text: string) => linksOf(text).filter((link) => !readmes.includes(link));

describe('README.ko.md says the same as README.md', () => {
  it.each([
    ['headings', headingLevels],
    ['links', linksElsewhere],
    ['addresses', addresses],
    ['commands', commands],
    ['names in code', codeSpansOf],
    ['tables', tableSizes],
    ['drawing', arrows],
    ['pictures', (text: string) => picturesOf(text).map((file) => file.replace('.ko.', '.en.'))],
  ])('the same %s', (_name, read) => {
    expect(read(english)).not.toEqual([]);
    expect(read(korean)).toEqual(read(english));
  });

  it('each links to the other', () => {
    expect(linksOf(english)).toContain('README.ko.md');
    expect(linksOf(korean)).toContain('README.md');
  });
});

describe('the pictures', () => {
  const maxBytes = 2_000_000;
  const root = join(import.meta.dirname, '../..');

  it.each([...picturesOf(english), ...picturesOf(korean)])('%s is here and below 2 MB', (file) => {
    expect(isInRepository(file)).toBe(true);
    expect(statSync(join(root, file)).size).toBeLessThan(maxBytes);
  });
});
