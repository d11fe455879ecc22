type Dated = { at: string };

/** Merges sources that are each sorted newest first, reading only as much as needed. */
export async function* mergeNewestFirst<Item extends Dated>(
  sources: readonly AsyncIterable<Item>[],
): AsyncGenerator<Item> {
  const readers = sources.map((source) => source[Symbol.asyncIterator]());
  const heads = await Promise.all(readers.map((reader) => reader.next()));
  for (;;) {
    let newest = -1;
    let found: Item | null = null;
    heads.forEach((head, index) => {
      if (head.done || (found && head.value.at <= found.at)) return;
      newest = index;
      found = head.value;
    });
    const reader = readers[newest];
    if (!found || !reader) return;
    yield found;
    heads[newest] = await reader.next();
  }
}
