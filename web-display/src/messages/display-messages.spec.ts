import { expect, it } from 'vitest';
import { displayMessages } from './display-messages.js';

const keysOf = (words: object, path = ''): string[] =>
  Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'object' ? keysOf(value, `${path}${key}.`) : [`${path}${key}`],
  );
const holesOf = (text: unknown) =>
  String(text)
    .match(/\{\{\w+\}\}/g)
    ?.sort() ?? [];
const textAt = (words: object, key: string): unknown =>
  key.split('.').reduce<unknown>((found, part) => Reflect.get(Object(found), part), words);

it('has every message in Korean and in English', () => {
  expect(keysOf(displayMessages.en)).toEqual(keysOf(displayMessages.ko));
});

it.each(keysOf(displayMessages.ko))('%s fills the same holes in both languages', (key) => {
  expect(holesOf(textAt(displayMessages.en, key))).toEqual(holesOf(textAt(displayMessages.ko, key)));
});
