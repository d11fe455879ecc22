import type { ErrorCode } from '@hannun/shared';
import type { Schema } from './schema.js';

/** Who may ask: anyone; the holder of a slip, by the token in the address; a paired device; the office. */
export type Who = 'anyone' | 'slip' | 'device' | 'office';

/** What the description says of a route beyond its path. */
export type Described = {
  summary: string;
  who: Who;
  /** The class the body is read as, or its schema. */
  body?: (new () => object) | Schema;
  /** Parameters in the query; those whose name ends in `?` may be left out. */
  query?: Readonly<Record<string, string>>;
  /** The answer's name in `answers.ts`, or its schema; left out: no content. */
  answer?: string | Schema;
  /** 200 with an answer and 204 without, unless another. */
  status?: number;
  /** JSON unless others. */
  types?: readonly string[];
  refusals?: readonly ErrorCode[];
};

/** Descriptions by `METHOD /path/{parameter}`. */
export type Routes = Readonly<Record<string, Described>>;

/** A route of the office's: only who is signed in gets through, and who only looks changes nothing. */
export const office = (summary: string, more: Omit<Described, 'summary' | 'who'> = {}): Described => ({
  summary,
  who: 'office',
  ...more,
  refusals: ['unauthenticated', 'forbidden', ...(more.refusals ?? [])],
});
