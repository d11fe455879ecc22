import { setTimeout } from 'node:timers/promises';

const maxSliceMs = 4;
/** Folded or forecast within one slice. */
export const eventsPerSlice = 20;
/** Written within one slice. */
export const rowsPerSlice = 50;

/** Handles the items in order, pausing after each time slice so that other work is not delayed. */
export async function forEachTimeSliced<Item>(
  items: Iterable<Item>,
  handle: (item: Item) => void,
): Promise<void> {
  let sliceStartMs = performance.now();
  for (const item of items) {
    handle(item);
    if (performance.now() - sliceStartMs < maxSliceMs) continue;
    await setTimeout(maxSliceMs);
    sliceStartMs = performance.now();
  }
}

export function* chunk<Item>(items: Iterable<Item>, size: number): Generator<Item[]> {
  let current: Item[] = [];
  for (const item of items) {
    current.push(item);
    if (current.length < size) continue;
    yield current;
    current = [];
  }
  if (current.length > 0) yield current;
}
