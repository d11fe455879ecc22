export type ValidationCode =
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
export type ValidationProblem = { path: string; code: ValidationCode; least?: number; most?: number };

/** An empty result means the value has the claimed type. */
export type Validator = (value: unknown, path: string) => readonly ValidationProblem[];

export const problemAt = (
  path: string,
  code: ValidationCode,
  limits: Pick<ValidationProblem, 'least' | 'most'> = {},
): readonly ValidationProblem[] => [{ path, code, ...limits }];

export const joinPath = (path: string, part: string | number): string =>
  path === '' ? `${part}` : `${path}.${part}`;
