import fc from 'fast-check';

const anyJson = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom<fc.JsonValue>(
    null,
    '',
    -1,
    1e308,
    '__proto__',
    'constructor',
    '\u0000',
    '9'.repeat(400),
    [],
    {},
  ),
);

/** Replaces, removes or duplicates one to three values. */
export const mutateJson = (value: fc.JsonValue): fc.Arbitrary<fc.JsonValue> =>
  fc
    .array(fc.record({ where: fc.nat(), how: fc.constantFrom('replace', 'remove', 'double'), by: anyJson }), {
      minLength: 1,
      maxLength: 3,
    })
    .map((changes) =>
      changes.reduce<fc.JsonValue>((mutated, change) => applyMutation(mutated, change), value),
    );

type Mutation = { where: number; how: string; by: fc.JsonValue };
type Slot = { parent: Record<string, fc.JsonValue>; name: string };

function applyMutation(value: fc.JsonValue, { where, how, by }: Mutation): fc.JsonValue {
  const copy = structuredClone(value);
  const slots = [...slotsOf(copy)];
  const slot = slots[where % Math.max(1, slots.length)];
  if (!slot) return by;
  if (how === 'remove') delete slot.parent[slot.name];
  else if (how === 'double') slot.parent[`${slot.name}2`] = slot.parent[slot.name] ?? null;
  else slot.parent[slot.name] = by;
  return copy;
}

/** Yields every slot of a value, those of arrays by index. */
function* slotsOf(value: fc.JsonValue): Generator<Slot> {
  if (typeof value !== 'object' || value === null) return;
  const parent = value as Slot['parent'];
  for (const name of Object.keys(parent)) {
    yield { parent, name };
    yield* slotsOf(parent[name] ?? null);
  }
}
