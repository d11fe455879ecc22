import type { ProblemCode } from './problem.js';

/**
 * What nobody sees in a text: controls, bidirectional marks, blanks without width, fillers of Hangul and Braille,
 * halves of characters. Joiners and the marks that choose an emoji's picture belong to what people type.
 */
export const invisible =
  /(?!\n|\u200C|\u200D|\uFE0E|\uFE0F)[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]/u;
/** A text shows something: a letter, a digit, a mark or a picture. */
const visible = /[\p{L}\p{N}\p{P}\p{S}]/u;

/** The most characters of a text, and whether it may have several lines. */
export type TextRule = { most: number; lines?: boolean };

/** What is wrong with a text that somebody types and others read; `null`: nothing. The same in browser and server. */
export function textTrouble(text: string, { most, lines = false }: TextRule): ProblemCode | null {
  if (invisible.test(text)) return 'invisible';
  if (!visible.test(text)) return 'missing';
  if (!lines && text.includes('\n')) return 'one-line';
  return [...text.trim()].length > most ? 'too-long' : null;
}

/** What a field keeps of what is typed or pasted: a table's tabs are blanks to whoever pastes them. */
export const withoutTabs = (text: string): string => text.replaceAll('\t', ' ');

/** A value with no blanks at the ends of any text in it. */
export function trimmed<Value>(value: Value): Value;
export function trimmed(value: unknown): unknown {
  if (typeof value === 'string') return value.trim();
  if (Array.isArray(value)) return value.map(trimmed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, trimmed(part)]));
}
