/**
 * Names without the ending that they share with another, such as the kind of a clinic; whole where too little would be
 * left to tell them apart.
 */
export function shortNames(names: readonly string[]): readonly string[] {
  const words = names.map((name) => name.split(' '));
  const short = words.map((own, index) => {
    const others = words.filter((_, other) => other !== index);
    const shared = Math.max(0, ...others.map((other) => sharedEnding(own, other)));
    return own.slice(0, Math.max(1, own.length - shared)).join(' ');
  });
  return short.map((name, index) =>
    short.filter((other) => other === name).length > 1 ? (names[index] ?? name) : name,
  );
}

/** How many words at the end of both are the same. */
function sharedEnding(one: readonly string[], other: readonly string[]): number {
  const differs = one.findIndex(
    (_, index) => one[one.length - 1 - index] !== other[other.length - 1 - index],
  );
  return differs < 0 ? one.length : differs;
}
