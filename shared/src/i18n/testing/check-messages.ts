import { createTranslate } from '../translator.js';

/** What a translation lacks, has too much of, or fills with other `{{placeholders}}` than the original. */
export function compareMessages(original: object, translation: object): string[] {
  const [texts, translated] = [textsByKey(original), textsByKey(translation)];
  const differing = [...translated].filter(
    ([key, text]) => placeholders(texts.get(key) ?? texts.get(otherForm(key))) !== placeholders(text),
  );
  return [
    ...[...texts.keys()].filter((key) => !translated.has(key)).map((key) => `lacks ${key}`),
    ...[...translated.keys()]
      .filter((key) => !texts.has(key) && !texts.has(otherForm(key)))
      .map((key) => `has ${key} in addition`),
    ...differing.map(([key]) => `${key} has other placeholders`),
  ];
}

/** English and Russian between them have a form of their own for each of these. */
const counts = [1, 2, 5];

/** Keys of `messages` that a screen would show as they are, or for which it would show nothing. */
export function keysWithoutText(language: string, messages: object): string[] {
  const texts = textsByKey(messages);
  const t = createTranslate(language, [messages as Record<string, string>]);
  const keys = new Set([...texts.keys()].map((key) => key.replace(/_(one|few|many|other)$/, '')));
  const names = [...texts.values()].flatMap((text) => [...text.matchAll(/\{\{(\w+)\}\}/g)]);
  const values = Object.fromEntries(names.map(([, name]) => [name, 1]));
  const shown = (key: string, count: number) => t(key, { ...values, count }).trim();
  return [...keys].filter(
    (key) => texts.get(key) !== key && counts.some((count) => ['', key].includes(shown(key, count))),
  );
}

const otherForm = (key: string): string => key.replace(/_(one|few|many)$/, '_other');

const textsByKey = (messages: object, path = ''): Map<string, string> =>
  new Map(
    Object.entries(messages).flatMap(([key, value]) =>
      typeof value === 'string' ? [[path + key, value]] : [...textsByKey(value, `${path}${key}.`)],
    ),
  );

const placeholders = (text = ''): string => [...new Set(text.match(/\{\{\w+\}\}/g))].sort().join(' ');
