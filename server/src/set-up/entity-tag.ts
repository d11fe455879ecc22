import { Prepared } from '../broadcast/prepared.js';

export const tagOf = (part: object): string => new Prepared(part).etag;

/** Without the header every version matches. */
export function stillIs(present: object, header: string | undefined): boolean {
  if (header === undefined || header.trim() === '*') return true;
  const tag = tagOf(present);
  return header.split(',').some((named) => named.trim().replace(/^W\//, '') === tag);
}
