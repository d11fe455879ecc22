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

/** `path` such as `clinics.0.lanes.1.code`. */
export type Problem = { path: string; code: ProblemCode; least?: number; most?: number };

/** An empty result means the value has the claimed type. */
export type Check = (value: unknown, path: string) => readonly Problem[];

export const problem = (
  path: string,
  code: ProblemCode,
  limits: Pick<Problem, 'least' | 'most'> = {},
): readonly Problem[] => [{ path, code, ...limits }];

export const within = (path: string, part: string | number): string =>
  path === '' ? `${part}` : `${path}.${part}`;
