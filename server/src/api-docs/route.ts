import type { ErrorCode } from '@hannun/shared';
import type { Schema } from './schema.js';

/** A slip's holder is known by the token in the path. */
export type Who = 'anyone' | 'slip' | 'device' | 'office';

export type Described = {
  summary: string;
  who: Who;
  /** The class of the body, or its schema. */
  body?: (new () => object) | Schema;
  /** Query parameters; a name that ends in `?` is optional. */
  query?: Readonly<Record<string, string>>;
  /** A name in `responseSchemas`, or a schema; absent: no content. */
  answer?: string | Schema;
  /** Default: 200 with a response, 204 without. */
  status?: number;
  /** Default: JSON. */
  types?: readonly string[];
  refusals?: readonly ErrorCode[];
};

/** By `METHOD /path/{parameter}`. */
export type Routes = Readonly<Record<string, Described>>;

/** Requires an office session; viewers may not change anything. */
export const office = (summary: string, more: Omit<Described, 'summary' | 'who'> = {}): Described => ({
  summary,
  who: 'office',
  ...more,
  refusals: ['unauthenticated', 'forbidden', ...(more.refusals ?? [])],
});
