import { createSeededRandom } from '@hannun/shared/simulator';

export type SeededRandom = {
  /** From 0 (included) to 1 (excluded). */
  fraction: () => number;
  /** An integer from `low` to `high`, both included. */
  integer: (low: number, high: number) => number;
  chance: (probability: number) => boolean;
  pick: <Item>(items: readonly [Item, ...Item[]]) => Item;
};

/** `name` gives each user of a seed its own sequence, whatever the order of use. */
export function seededRandom(seed: number, name = ''): SeededRandom {
  const { uniform, happens } = createSeededRandom(
    [...`${seed} ${name}`].reduce(
      (hash, letter) => Math.imul(hash ^ letter.charCodeAt(0), 16777619),
      2166136261,
    ),
  );
  const whole = (low: number, high: number) => low + Math.floor(uniform() * (high - low + 1));
  return {
    fraction: uniform,
    integer: whole,
    chance: happens,
    pick: (items) => items[whole(0, items.length - 1)] ?? items[0],
  };
}
