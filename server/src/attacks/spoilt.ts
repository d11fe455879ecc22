import fc from 'fast-check';

const anything = fc.oneof(
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
export const spoilt = (value: fc.JsonValue): fc.Arbitrary<fc.JsonValue> =>
  fc
    .array(
      fc.record({ where: fc.nat(), how: fc.constantFrom('replace', 'remove', 'double'), by: anything }),
      {
        minLength: 1,
        maxLength: 3,
      },
    )
    .map((changes) => changes.reduce<fc.JsonValue>((spoiling, change) => spoil(spoiling, change), value));

type Change = { where: number; how: string; by: fc.JsonValue };
type Place = { holder: Record<string, fc.JsonValue>; name: string };

function spoil(value: fc.JsonValue, { where, how, by }: Change): fc.JsonValue {
  const copy = structuredClone(value);
  const places = [...placesIn(copy)];
  const place = places[where % Math.max(1, places.length)];
  if (!place) return by;
  if (how === 'remove') delete place.holder[place.name];
  else if (how === 'double') place.holder[`${place.name}2`] = place.holder[place.name] ?? null;
  else place.holder[place.name] = by;
  return copy;
}

/** Yields every slot of a value, those of arrays by index. */
function* placesIn(value: fc.JsonValue): Generator<Place> {
  if (typeof value !== 'object' || value === null) return;
  const holder = value as Place['holder'];
  for (const name of Object.keys(holder)) {
    yield { holder, name };
    yield* placesIn(holder[name] ?? null);
  }
}
