import { Prepared } from '../broadcast/prepared.js';

/** The entity tag of a part of the set-up: the same tag, the same content. */
export const tagOf = (part: object): string => new Prepared(part).etag;

/** Whether an `If-Match` header names what is there; without the header anything will do. */
export function stillIs(present: object, header: string | undefined): boolean {
  if (header === undefined || header.trim() === '*') return true;
  const tag = tagOf(present);
  return header.split(',').some((named) => named.trim().replace(/^W\//, '') === tag);
}
