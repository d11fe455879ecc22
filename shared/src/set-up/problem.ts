/** What can be wrong with a field; the words for people stand in `problem-words.ts` under the same names. */
export type ProblemCode =
  | 'missing'
  | 'unknown'
  | 'shape'
  | 'too-long'
  | 'invisible'
  | 'one-line'
  | 'credentials'
  | 'id'
  | 'taken'
  | 'reserved'
  | 'telephone'
  | 'web-address'
  | 'web-characters'
  | 'clock'
  | 'date'
  | 'order'
  | 'outside'
  | 'overlap'
  | 'half-hour'
  | 'number'
  | 'edges'
  | 'choice'
  | 'letter'
  | 'booth'
  | 'few'
  | 'many';

/** One thing wrong with a set-up: where (`clinics.0.lanes.1.code`), what, and the limits it goes beyond. */
export type Problem = { path: string; code: ProblemCode; least?: number; most?: number };

/** Looks at a value from outside and tells what is wrong with it; nothing: it may be taken for what it claims to be. */
export type Check = (value: unknown, path: string) => readonly Problem[];

/** A single problem, as checks answer it. */
export const problem = (
  path: string,
  code: ProblemCode,
  limits: Pick<Problem, 'least' | 'most'> = {},
): readonly Problem[] => [{ path, code, ...limits }];

/** The path of a part. */
export const within = (path: string, part: string | number): string =>
  path === '' ? `${part}` : `${path}.${part}`;
