import { setTimeout } from 'node:timers/promises';

/** Long work goes on this long before others get theirs (milliseconds). */
const longestTurnMs = 4;

/** Does the work for each item in their order, and between turns rests as long: taps and boards go on meanwhile. */
export async function inTurns<Item>(items: Iterable<Item>, work: (item: Item) => void): Promise<void> {
  let beganAt = performance.now();
  for (const item of items) {
    work(item);
    if (performance.now() - beganAt < longestTurnMs) continue;
    await setTimeout(longestTurnMs);
    beganAt = performance.now();
  }
}

/** The items by so many at a time. */
export function* portionsOf<Item>(items: Iterable<Item>, size: number): Generator<Item[]> {
  let portion: Item[] = [];
  for (const item of items) {
    portion.push(item);
    if (portion.length < size) continue;
    yield portion;
    portion = [];
  }
  if (portion.length > 0) yield portion;
}
