/** The value at a path such as `lanes.0.name.ko`; `undefined` if absent. */
export const getAtPath = (value: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((node, step) => {
    if (typeof node !== 'object' || node === null) return undefined;
    return new Map(Object.entries(node)).get(step);
  }, value);

/** A copy with the value at the path replaced; `undefined` removes it. Siblings keep their identity. */
export function setAtPath(value: unknown, path: string, replacement: unknown): unknown {
  const [step = '', ...rest] = path.split('.');
  const next =
    rest.length === 0 ? replacement : setAtPath(getAtPath(value, step), rest.join('.'), replacement);
  if (Array.isArray(value)) return value.map((each, index) => (`${index}` === step ? next : each));
  const fields = new Map(Object.entries(typeof value === 'object' && value !== null ? value : {}));
  if (next === undefined) fields.delete(step);
  else fields.set(step, next);
  return Object.fromEntries(fields);
}
