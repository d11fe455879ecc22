import type { Desk } from '@hannun/shared/contract';
import { isPending, type Outbox, type OutboxEntry } from '@hannun/shared/outbox';
import { type DBSchema, openDB } from 'idb';

export type Sequence = { device: string; last: number };
/** `clockOffset`: server clock minus tablet clock (ms) at that time. */
export type CachedDesk = { desk: Desk; knownAt: string; clockOffset: number };

/** Everything needed to continue after a reload without a network. */
export type PersistedState = { outbox: Outbox; sequence: Sequence; cachedDesk: CachedDesk | null };

export type TabletDb = {
  /** `null`: never stored. */
  load(): Promise<{ taps: OutboxEntry[]; sequence: Sequence | null; cachedDesk: CachedDesk | null }>;
  /** Writes the difference in one transaction. */
  save(before: PersistedState, after: PersistedState): Promise<void>;
};

type TabletSchema = DBSchema & {
  taps: { key: string; value: OutboxEntry };
  sequence: { key: string; value: Sequence };
  desk: { key: string; value: CachedDesk };
};

const singletonKey = 'only';

/** Throws where storage is blocked or full. */
export async function openTabletDb(name = 'hannun-staff'): Promise<TabletDb> {
  const database = await openDB<TabletSchema>(name, 2, {
    upgrade: (db, from) => {
      if (from < 1) db.createObjectStore('taps', { keyPath: 'command.id' });
      db.createObjectStore('sequence');
      db.createObjectStore('desk');
    },
  });
  return {
    async load() {
      const [taps, sequence, cachedDesk] = await Promise.all([
        database.getAll('taps'),
        database.get('sequence', singletonKey),
        database.get('desk', singletonKey),
      ]);
      return { taps, sequence: sequence ?? null, cachedDesk: cachedDesk ?? null };
    },
    async save(before, after) {
      const { added, removed } = diffOutbox(before.outbox, after.outbox);
      const hasNewTap = after.sequence.last !== before.sequence.last;
      const desk = after.cachedDesk !== before.cachedDesk ? after.cachedDesk : null;
      if (added.length === 0 && removed.length === 0 && !hasNewTap && !desk) return;
      // A tap must survive a power loss; its answer and the desk can be fetched again.
      const durability = hasNewTap ? 'strict' : 'relaxed';
      const transaction = database.transaction(['taps', 'sequence', 'desk'], 'readwrite', { durability });
      const taps = transaction.objectStore('taps');
      await Promise.all([
        ...added.map((entry) => taps.put(entry)),
        ...removed.map((id) => taps.delete(id)),
        transaction.objectStore('sequence').put(after.sequence, singletonKey),
        desk ? transaction.objectStore('desk').put(desk, singletonKey) : null,
        transaction.done,
      ]);
    },
  };
}

/**
 * Entries to write and ids to delete. Long queues change only at both ends, so the common prefix and suffix are
 * skipped. Being in flight is not persisted.
 */
export function diffOutbox(before: Outbox, after: Outbox): { added: OutboxEntry[]; removed: string[] } {
  const start = countWhile((index) => isSameEntry(before[index], after[index]));
  const maxCommonEnd = Math.min(before.length, after.length) - start;
  const end = countWhile(
    (index) => index < maxCommonEnd && isSameEntry(before.at(-1 - index), after.at(-1 - index)),
  );
  const previous = before.slice(start, before.length - end);
  const changed = after.slice(start, after.length - end);
  const known = new Set(previous);
  const remaining = new Set(changed.map(({ command }) => command.id));
  return {
    added: changed.filter((entry) => !known.has(entry)),
    removed: previous.flatMap(({ command }) => (remaining.has(command.id) ? [] : command.id)),
  };
}

/** Whether both restore to the same entry. */
const isSameEntry = (one: OutboxEntry | undefined, other: OutboxEntry | undefined): boolean =>
  one !== undefined &&
  other !== undefined &&
  (one === other || (one.command === other.command && isPending(one) && isPending(other)));

function countWhile(predicate: (index: number) => boolean): number {
  let count = 0;
  while (predicate(count)) count += 1;
  return count;
}
