import { join } from 'node:path';

export const root = join(import.meta.dirname, '..', '..');

export const inRoot = (...parts: string[]): string => join(root, ...parts);

/** Where downloaded programs and build stamps are kept; safe to delete. */
export const inCache = (...parts: string[]): string => inRoot('.cache', ...parts);
