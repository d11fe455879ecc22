import type { ValidationCode } from './validation-texts.js';

/** `path` such as `clinics.0.lanes.1.code`. */
export type ValidationProblem = { path: string; code: ValidationCode; min?: number; max?: number };

/** An empty result means the value has the claimed type. */
export type Validator = (value: unknown, path: string) => readonly ValidationProblem[];

export const problemAt = (
  path: string,
  code: ValidationCode,
  limits: Pick<ValidationProblem, 'min' | 'max'> = {},
): readonly ValidationProblem[] => [{ path, code, ...limits }];

export const joinPath = (path: string, part: string | number): string =>
  path === '' ? `${part}` : `${path}.${part}`;
