import type { ProblemCode } from './problem.js';

/**
 * Controls, bidirectional marks, zero-width and filler characters, lone surrogates. Joiners and emoji
 * selectors are allowed.
 */
export const invisible =
  /(?!\n|\u200C|\u200D|\uFE0E|\uFE0F)[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]/u;
const visible = /[\p{L}\p{N}\p{P}\p{S}]/u;

export type TextRule = { most: number; lines?: boolean };

export function textTrouble(text: string, { most, lines = false }: TextRule): ProblemCode | null {
  if (invisible.test(text)) return 'invisible';
  if (!visible.test(text)) return 'missing';
  if (!lines && text.includes('\n')) return 'one-line';
  return [...text.trim()].length > most ? 'too-long' : null;
}

/** Tables are pasted with tabs. */
export const withoutTabs = (text: string): string => text.replaceAll('\t', ' ');

export function trimmed<Value>(value: Value): Value;
export function trimmed(value: unknown): unknown {
  if (typeof value === 'string') return value.trim();
  if (Array.isArray(value)) return value.map(trimmed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, trimmed(part)]));
}
