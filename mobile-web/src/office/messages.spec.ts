import { expect, it } from 'vitest';
import { messages } from './messages.js';
import { officePages } from './pages.js';

const keyPaths = (words: object): string[] =>
  Object.entries(words).flatMap(([name, value]) =>
    typeof value === 'string' ? [name] : keyPaths(value).map((inner) => `${name}.${inner}`),
  );

it('has every message in both languages', () => {
  for (const { ko, en } of messages) expect(keyPaths(en)).toEqual(keyPaths(ko));
});

it('has no duplicate message keys', () => {
  const all = messages.flatMap(({ ko }) => Object.keys(ko));
  expect(all.filter((name, index) => all.indexOf(name) !== index)).toEqual([]);
});

it('has a message for every menu entry', () => {
  const all = messages.flatMap(({ ko }) => Object.keys(ko));
  for (const { menuKey } of officePages) if (menuKey) expect(all).toContain(menuKey);
});
