import type { ErrorCode } from '@hannun/shared/contract';
import type { Schema } from '@hannun/shared/contract/schemas';

/** The schemas of an answer by media type; none: without content. */
export type Answer = Readonly<Record<string, Schema>>;

/** What a route takes and answers. */
export type Route = {
  summary: string;
  query?: Schema;
  body?: Schema;
  answers: Readonly<Record<number, Answer>>;
  /** Successes carry the `ETag` of what they answer. */
  hasEtag?: true;
  /** Besides those that `errorsOf` adds. */
  errors?: readonly ErrorCode[];
};

/** By `METHOD /path/{parameter}`, without `/api/v1`. */
export type Routes = Readonly<Record<string, Route>>;

export const json = (schema: Schema): Answer => ({ 'application/json': schema });

export const withoutContent: Answer = {};
