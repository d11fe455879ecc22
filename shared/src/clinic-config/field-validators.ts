import type { TextRule } from '../contract/limits.js';
import { findTextProblem } from './text-validation.js';
import { joinPath, problemAt, type Validator } from './validation-problem.js';
import type { ValidationCode } from './validation-texts.js';

export const requiredText =
  (rule: TextRule): Validator =>
  (value, path) => {
    if (value === undefined || value === null || value === '') return problemAt(path, 'missing');
    if (typeof value !== 'string') return problemAt(path, 'shape');
    const trouble = findTextProblem(value, rule);
    if (trouble === null) return [];
    return problemAt(path, trouble, trouble === 'too-long' ? { max: rule.maxLength } : {});
  };

export const matching =
  (form: RegExp, code: ValidationCode): Validator =>
  (value, path) => {
    if (value === undefined || value === null || value === '') return problemAt(path, 'missing');
    return typeof value === 'string' && form.test(value) ? [] : problemAt(path, code);
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

export const flag: Validator = (value, path) => (typeof value === 'boolean' ? [] : problemAt(path, 'shape'));

export const oneOf =
  (choices: readonly unknown[]): Validator =>
  (value, path) =>
    choices.includes(value) ? [] : problemAt(path, 'choice');

export const nullable =
  (check: Validator): Validator =>
  (value, path) =>
    value === null ? [] : check(value, path);

export const arrayOf =
  (
    each: Validator,
    { min = 0, max = Infinity }: { min?: number | undefined; max?: number | undefined },
  ): Validator =>
  (value, path) => {
    if (!Array.isArray(value)) return problemAt(path, value === undefined ? 'missing' : 'shape');
    if (value.length < min) return problemAt(path, 'few', { min });
    if (value.length > max) return problemAt(path, 'many', { max });
    return value.flatMap((part, index) => each(part, joinPath(path, index)));
  };

/** Checks every field and rejects unknown ones. */
export const objectOf =
  (fields: ReadonlyMap<string, Validator>, required: readonly string[]): Validator =>
  (value, path) => {
    const read = fieldsOf(value);
    if (!read) return problemAt(path, value === undefined ? 'missing' : 'shape');
    const unknown = [...read.keys()].filter((name) => !fields.has(name));
    return [
      ...unknown.flatMap((name) => problemAt(joinPath(path, name), 'unknown')),
      ...[...fields].flatMap(([name, check]) =>
        read.get(name) === undefined && !required.includes(name)
          ? []
          : check(read.get(name), joinPath(path, name)),
      ),
    ];
  };

/** Checks the names and values of an object with whatever names. */
export const recordOf =
  (each: Validator, { name, max = Infinity }: { name: Validator; max?: number | undefined }): Validator =>
  (value, path) => {
    const read = fieldsOf(value);
    if (!read) return problemAt(path, 'shape');
    if (read.size > max) return problemAt(path, 'many', { max });
    return [...read].flatMap(([key, part]) => [
      ...name(key, joinPath(path, key)),
      ...each(part, joinPath(path, key)),
    ]);
  };

const fieldsOf = (value: unknown): ReadonlyMap<string, unknown> | null =>
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
