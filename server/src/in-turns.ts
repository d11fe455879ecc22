import { setTimeout } from 'node:timers/promises';

const longestTurnMs = 4;

/** Handles the items in order, pausing after each time slice so that other work is not delayed. */
export async function inTurns<Item>(items: Iterable<Item>, work: (item: Item) => void): Promise<void> {
  let beganAt = performance.now();
  for (const item of items) {
    work(item);
    if (performance.now() - beganAt < longestTurnMs) continue;
    await setTimeout(longestTurnMs);
    beganAt = performance.now();
  }
}

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
