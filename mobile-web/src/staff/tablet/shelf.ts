import type { Entry, Outbox } from '@hannun/shared/outbox';
import { type DBSchema, openDB } from 'idb';

/** Where taps outlive a reload or an empty battery. */
export type Shelf = {
  load(): Promise<Entry[]>;
  /** Writes what changed between two outboxes, in one transaction. */
  keep(before: Outbox, after: Outbox): Promise<void>;
};

type Stored = DBSchema & { taps: { key: string; value: Entry } };

/** The shelf of this browser's IndexedDB. Throws where storage is barred or full. */
export async function openShelf(name = 'hannun-staff'): Promise<Shelf> {
  const database = await openDB<Stored>(name, 1, {
    upgrade: (opened) => {
      opened.createObjectStore('taps', { keyPath: 'command.id' });
    },
  });
  return {
    load: () => database.getAll('taps'),
    async keep(before, after) {
      const { added, removed } = difference(before, after);
      const change = database.transaction('taps', 'readwrite', { durability: 'strict' });
      await Promise.all([
        ...added.map((entry) => change.store.put(entry)),
        ...removed.map((id) => change.store.delete(id)),
        change.done,
      ]);
    },
  };
}

/** The entries to write and the ids to forget. */
export function difference(before: Outbox, after: Outbox): { added: Entry[]; removed: string[] } {
  const known = new Set(before);
  const left = new Set(after.map(({ command }) => command.id));
  return {
    added: after.filter((entry) => !known.has(entry)),
    removed: before.flatMap(({ command }) => (left.has(command.id) ? [] : command.id)),
  };
}
