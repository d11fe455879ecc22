import { expect, it } from 'vitest';
import { officePages } from './pages.js';
import { vocabulary } from './vocabulary.js';

const names = (words: object): string[] =>
  Object.entries(words).flatMap(([name, value]) =>
    typeof value === 'string' ? [name] : names(value).map((inner) => `${name}.${inner}`),
  );

it('has every message in both languages', () => {
  for (const { ko, en } of vocabulary) expect(names(en)).toEqual(names(ko));
});

it('has no duplicate message keys', () => {
  const all = vocabulary.flatMap(({ ko }) => Object.keys(ko));
  expect(all.filter((name, index) => all.indexOf(name) !== index)).toEqual([]);
});

it('has a message for every menu entry', () => {
  const all = vocabulary.flatMap(({ ko }) => Object.keys(ko));
  for (const { menu } of officePages) if (menu) expect(all).toContain(menu);
});
