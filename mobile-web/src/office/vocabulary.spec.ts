import { expect, it } from 'vitest';
import { officePages } from './pages.js';
import { vocabulary } from './vocabulary.js';

const names = (words: object): string[] =>
  Object.entries(words).flatMap(([name, value]) =>
    typeof value === 'string' ? [name] : names(value).map((inner) => `${name}.${inner}`),
  );

it('says everything in both languages', () => {
  for (const { ko, en } of vocabulary) expect(names(en)).toEqual(names(ko));
});

it('gives no name two meanings', () => {
  const all = vocabulary.flatMap(({ ko }) => Object.keys(ko));
  expect(all.filter((name, index) => all.indexOf(name) !== index)).toEqual([]);
});

it('has a word for every page in the menu', () => {
  const all = vocabulary.flatMap(({ ko }) => Object.keys(ko));
  for (const { menu } of officePages) if (menu) expect(all).toContain(menu);
});
