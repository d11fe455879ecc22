import type { ResidentLanguage } from '@hannun/shared/i18n';
import type { Messages } from '../messages/ko.js';
import { allMessages } from './render-page.js';

type Tree = { [key: string]: string | Tree };

/** Every text is its own key, with what fills it, so that a page tells which sentences it says. */
export const markedMessages = (language: ResidentLanguage): Messages =>
  mark(allMessages[language] as unknown as Tree) as unknown as Messages;

const mark = (tree: Tree, path = ''): Tree =>
  Object.fromEntries(
    Object.entries(tree).map(([key, text]) => [
      key,
      typeof text === 'string'
        ? `⟦${withoutForm(path + key)} ${valuesOf(text)}⟧`
        : mark(text, `${path}${key}.`),
    ]),
  );

const valuesOf = (text: string): string => (text.match(/\{\{\w+\}\}/g) ?? []).join(' ');

const withoutForm = (key: string): string => key.replace(/_(one|few|many|other)$/, '');

/** The keys of the messages in a page, each once. */
export const keysIn = (html: string): string[] =>
  [...new Set([...html.matchAll(/⟦([\w.-]+)/g)].map(([, key = '']) => key))].sort();

/** All keys there are. */
export const allKeys = (): string[] => keysIn(JSON.stringify(markedMessages('ko')));

/** The general form of each text in a language, by its key. */
export function textsOf(language: ResidentLanguage): Map<string, string> {
  const texts = new Map<string, string>();
  const add = (tree: Tree, path = '') => {
    for (const [key, text] of Object.entries(tree))
      if (typeof text === 'string') texts.set(withoutForm(path + key), text);
      else add(text, `${path}${key}.`);
  };
  add(allMessages[language] as unknown as Tree);
  return texts;
}
