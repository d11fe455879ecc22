import type { TextRule } from '../contract/limits.js';
import type { ValidationCode } from './validation-texts.js';

/**
 * Controls, bidirectional marks, zero-width and filler characters, lone surrogates. Joiners and emoji
 * selectors are allowed.
 */
export const invisibleCharacters =
  /(?!\n|\u200C|\u200D|\uFE0E|\uFE0F)[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]/u;
const visibleCharacters = /[\p{L}\p{N}\p{P}\p{S}]/u;

export function findTextProblem(
  text: string,
  { maxLength, allowLineBreaks = false }: TextRule,
): ValidationCode | null {
  if (invisibleCharacters.test(text)) return 'invisible';
  if (!visibleCharacters.test(text)) return 'missing';
  if (!allowLineBreaks && text.includes('\n')) return 'one-line';
  return [...text.trim()].length > maxLength ? 'too-long' : null;
}

/** Tables are pasted with tabs. */
export const replaceTabs = (text: string): string => text.replaceAll('\t', ' ');

export function trimDeep<Value>(value: Value): Value;
export function trimDeep(value: unknown): unknown {
  if (typeof value === 'string') return value.trim();
  if (Array.isArray(value)) return value.map(trimDeep);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, trimDeep(part)]));
}
