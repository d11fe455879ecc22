import type { TextRule } from '../contract/limits.js';
import { findTextProblem } from './text-validation.js';
import { findUrlProblem } from './url-validation.js';
import { joinPath, problemAt, type Validator } from './validation-problem.js';
import type { ValidationCode } from './validation-texts.js';

export const requiredText =
  ({ maxLength }: TextRule): Validator =>
  (value, path) => {
    if (value === undefined || value === null || value === '') return problemAt(path, 'missing');
    if (typeof value !== 'string') return problemAt(path, 'shape');
    const trouble = findTextProblem(value, { maxLength });
    if (trouble === null) return [];
    return trouble === 'too-long' ? problemAt(path, trouble, { max: maxLength }) : problemAt(path, trouble);
  };

export const matching =
  (form: RegExp, code: ValidationCode): Validator =>
  (value, path) => {
    if (value === undefined || value === null || value === '') return problemAt(path, 'missing');
    return typeof value === 'string' && form.test(value) ? [] : problemAt(path, code);
  };

export const publicUrl: Validator = (value, path) => {
  if (typeof value !== 'string' || value === '') return problemAt(path, value ? 'shape' : 'missing');
  const trouble = findUrlProblem(value);
  return trouble === null ? [] : problemAt(path, trouble);
};

export const numberBetween =
  (min: number, max: number, isAllowed: (value: number) => boolean = Number.isFinite): Validator =>
  (value, path) => {
    if (value === undefined || value === null) return problemAt(path, 'missing');
    const fits = typeof value === 'number' && isAllowed(value) && value >= min && value <= max;
    return fits ? [] : problemAt(path, 'number', { min, max });
  };

export const integerBetween = (min: number, max: number): Validator =>
  numberBetween(min, max, Number.isInteger);

export const oneOf =
  (choices: readonly string[]): Validator =>
  (value, path) =>
    typeof value === 'string' && choices.includes(value) ? [] : problemAt(path, 'choice');

export const nullable =
  (check: Validator): Validator =>
  (value, path) =>
    value === null ? [] : check(value, path);

export const arrayOf =
  (each: Validator, { min, max }: { min: number; max: number }): Validator =>
  (value, path) => {
    if (!Array.isArray(value)) return problemAt(path, value === undefined ? 'missing' : 'shape');
    if (value.length < min) return problemAt(path, 'few', { min });
    if (value.length > max) return problemAt(path, 'many', { max });
    return value.flatMap((part, index) => each(part, joinPath(path, index)));
  };

type OptionalName<Shape> = {
  [Name in keyof Shape]-?: object extends Pick<Shape, Name> ? Name : never;
}[keyof Shape];
type RequiredName<Shape> = Exclude<keyof Shape, OptionalName<Shape>>;
type FieldValidators<Name extends PropertyKey> = Readonly<Record<Name, Validator>>;

/** Checks every field of the shape and rejects unknown ones. */
export const objectOf =
  <Shape extends object>(
    fields: FieldValidators<RequiredName<Shape>>,
    ...optionals: OptionalName<Shape> extends never ? [] : [FieldValidators<OptionalName<Shape>>]
  ): Validator =>
  (value, path) => {
    const optional = Object.assign({}, ...optionals);
    const read = fieldsOf(value);
    if (!read) return problemAt(path, value === undefined ? 'missing' : 'shape');
    const unknown = [...read.keys()].filter(
      (name) => !Object.hasOwn(fields, name) && !Object.hasOwn(optional, name),
    );
    return [
      ...unknown.flatMap((name) => problemAt(joinPath(path, name), 'unknown')),
      ...Object.entries<Validator>(fields).flatMap(([name, check]) =>
        check(read.get(name), joinPath(path, name)),
      ),
      ...Object.entries<Validator>(optional).flatMap(([name, check]) =>
        read.get(name) === undefined ? [] : check(read.get(name), joinPath(path, name)),
      ),
    ];
  };

export const fieldsOf = (value: unknown): ReadonlyMap<string, unknown> | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? new Map(Object.entries(value))
    : null;

/** Runs the rule only on values that passed the check. */
export const refine =
  <Value>(check: Validator, rule: (value: Value, path: string) => ReturnType<Validator>): Validator =>
  (value, path) => {
    const problems = check(value, path);
    return problems.length > 0 ? problems : rule(value as Value, path);
  };

export function findDuplicates<Part>(
  parts: readonly Part[],
  path: string,
  part: string,
  nameOf: (part: Part) => string,
) {
  const names = parts.map(nameOf);
  return names.flatMap((name, index) =>
    names.indexOf(name) < index
      ? problemAt(part ? `${joinPath(path, index)}.${part}` : joinPath(path, index), 'taken')
      : [],
  );
}
