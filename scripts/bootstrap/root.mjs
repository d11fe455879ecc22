import { join } from 'node:path';

/** The checkout's root folder. */
export const root = join(import.meta.dirname, '..', '..');

/** A path inside the checkout. @param {string[]} parts */
export const inRoot = (...parts) => join(root, ...parts);

/** Where downloaded programs and stamps live; safe to delete. @param {string[]} parts */
export const inCache = (...parts) => inRoot('.cache', ...parts);
