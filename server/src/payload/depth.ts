/** Nothing the contract knows is nested deeper than this. */
const deepest = 8;

/**
 * Whether a value from outside is nested deeper than anything in the contract. Walks without recursion,
 * so that no payload can exhaust the stack; what reads it afterwards may recurse.
 */
export function isTooDeep(value: unknown): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > deepest) return true;
    level = level.flatMap(within);
  }
  return false;
}

const within = (value: unknown): unknown[] =>
  typeof value === 'object' && value !== null && !ArrayBuffer.isView(value) ? Object.values(value) : [];
