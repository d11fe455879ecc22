import { type Check, type ProblemCode, problem, within } from './problem.js';
import { textTrouble } from './typed-text.js';
import { addressTrouble } from './web-address.js';

export const text =
  (most: number): Check =>
  (value, path) => {
    if (value === undefined || value === null || value === '') return problem(path, 'missing');
    if (typeof value !== 'string') return problem(path, 'shape');
    const trouble = textTrouble(value, { most });
    if (trouble === null) return [];
    return trouble === 'too-long' ? problem(path, trouble, { most }) : problem(path, trouble);
  };

export const like =
  (form: RegExp, code: ProblemCode): Check =>
  (value, path) => {
    if (value === undefined || value === null || value === '') return problem(path, 'missing');
    return typeof value === 'string' && form.test(value) ? [] : problem(path, code);
  };

export const webAddress: Check = (value, path) => {
  if (typeof value !== 'string' || value === '') return problem(path, value ? 'shape' : 'missing');
  const trouble = addressTrouble(value);
  return trouble === null ? [] : problem(path, trouble);
};

export const whole =
  (least: number, most: number): Check =>
  (value, path) => {
    if (value === undefined || value === null) return problem(path, 'missing');
    const fits = typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;
    return fits ? [] : problem(path, 'number', { least, most });
  };

export const between =
  (least: number, most: number): Check =>
  (value, path) => {
    if (value === undefined || value === null) return problem(path, 'missing');
    const fits = typeof value === 'number' && value >= least && value <= most;
    return fits ? [] : problem(path, 'number', { least, most });
  };

export const oneOf =
  (choices: readonly string[]): Check =>
  (value, path) =>
    typeof value === 'string' && choices.includes(value) ? [] : problem(path, 'choice');

export const orNull =
  (check: Check): Check =>
  (value, path) =>
    value === null ? [] : check(value, path);

export const list =
  (each: Check, { least, most }: { least: number; most: number }): Check =>
  (value, path) => {
    if (!Array.isArray(value)) return problem(path, value === undefined ? 'missing' : 'shape');
    if (value.length < least) return problem(path, 'few', { least });
    if (value.length > most) return problem(path, 'many', { most });
    return value.flatMap((part, index) => each(part, within(path, index)));
  };

type Fields = Readonly<Record<string, Check>>;

/** Rejects unknown fields. */
export const shape =
  (fields: Fields, optional: Fields = {}): Check =>
  (value, path) => {
    const read = fieldsOf(value);
    if (!read) return problem(path, value === undefined ? 'missing' : 'shape');
    const unknown = [...read.keys()].filter(
      (name) => !Object.hasOwn(fields, name) && !Object.hasOwn(optional, name),
    );
    return [
      ...unknown.flatMap((name) => problem(within(path, name), 'unknown')),
      ...Object.entries(fields).flatMap(([name, check]) => check(read.get(name), within(path, name))),
      ...Object.entries(optional).flatMap(([name, check]) =>
        read.get(name) === undefined ? [] : check(read.get(name), within(path, name)),
      ),
    ];
  };

export const fieldsOf = (value: unknown): ReadonlyMap<string, unknown> | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? new Map(Object.entries(value))
    : null;

/** Runs the rule only on values that passed the check. */
export const withRule =
  <Value>(check: Check, rule: (value: Value, path: string) => ReturnType<Check>): Check =>
  (value, path) => {
    const problems = check(value, path);
    return problems.length > 0 ? problems : rule(value as Value, path);
  };

export function twice<Part>(
  parts: readonly Part[],
  path: string,
  part: string,
  nameOf: (part: Part) => string,
) {
  const names = parts.map(nameOf);
  return names.flatMap((name, index) =>
    names.indexOf(name) < index
      ? problem(part ? `${within(path, index)}.${part}` : within(path, index), 'taken')
      : [],
  );
}
