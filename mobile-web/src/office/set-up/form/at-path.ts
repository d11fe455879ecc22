/** The value at a path such as `lanes.0.name.ko`; `undefined` if absent. */
export const partAt = (value: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((part, step) => {
    if (typeof part !== 'object' || part === null) return undefined;
    return new Map(Object.entries(part)).get(step);
  }, value);

/** A copy with the value at the path replaced; `undefined` removes it. Siblings keep their identity. */
export function withPart(value: unknown, path: string, part: unknown): unknown {
  const [step = '', ...rest] = path.split('.');
  const next = rest.length === 0 ? part : withPart(partAt(value, step), rest.join('.'), part);
  if (Array.isArray(value)) return value.map((each, index) => (`${index}` === step ? next : each));
  const fields = new Map(Object.entries(typeof value === 'object' && value !== null ? value : {}));
  if (next === undefined) fields.delete(step);
  else fields.set(step, next);
  return Object.fromEntries(fields);
}
