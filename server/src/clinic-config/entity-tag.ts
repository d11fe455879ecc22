import { SerializedJson } from '../http/serialized-json.js';

export const entityTagOf = (part: object): string => new SerializedJson(part).etag;

/** Without the header every version matches. */
export function matchesIfMatch(current: object, header: string | undefined): boolean {
  if (header === undefined || header.trim() === '*') return true;
  const tag = entityTagOf(current);
  return header.split(',').some((tagInHeader) => tagInHeader.trim().replace(/^W\//, '') === tag);
}
