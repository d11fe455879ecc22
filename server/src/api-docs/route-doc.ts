import type { ErrorCode } from '@hannun/shared/contract';
import type { Schema } from './schema.js';

/** A slip's holder is known by the token in the path. */
export type Caller = 'anyone' | 'slip' | 'device' | 'office';

export type RouteDoc = {
  summary: string;
  caller: Caller;
  /** The class of the body, or its schema. */
  body?: (new () => object) | Schema;
  /** Query parameters; a name that ends in `?` is optional. */
  query?: Readonly<Record<string, string>>;
  /** A name in `responseSchemas`, or a schema; absent: no content. */
  response?: string | Schema;
  /** Default: 200 with a response, 204 without. */
  status?: number;
  /** Default: JSON. */
  contentTypes?: readonly string[];
  errors?: readonly ErrorCode[];
};

/** By `METHOD /path/{parameter}`. */
export type RouteDocs = Readonly<Record<string, RouteDoc>>;

/** Requires an office session; viewers may not change anything. */
export const officeRoute = (summary: string, more: Omit<RouteDoc, 'summary' | 'caller'> = {}): RouteDoc => ({
  summary,
  caller: 'office',
  ...more,
  errors: ['unauthenticated', 'forbidden', ...(more.errors ?? [])],
});
