import type { Desk } from '@hannun/shared';
import { isPending, type Outbox, type OutboxEntry } from '@hannun/shared/outbox';
import { type DBSchema, openDB } from 'idb';

export type Sequence = { device: string; last: number };
/** `clockOffset`: server clock minus tablet clock (ms) at that time. */
export type LastDesk = { desk: Desk; knownAt: string; clockOffset: number };

/** Everything needed to continue after a reload without a network. */
export type Memory = { outbox: Outbox; sequence: Sequence; lastDesk: LastDesk | null };

export type Shelf = {
  /** `null`: never stored. */
  load(): Promise<{ taps: OutboxEntry[]; sequence: Sequence | null; lastDesk: LastDesk | null }>;
  /** Writes the difference in one transaction. */
  keep(before: Memory, after: Memory): Promise<void>;
};

type Stored = DBSchema & {
  taps: { key: string; value: OutboxEntry };
  sequence: { key: string; value: Sequence };
  desk: { key: string; value: LastDesk };
};

const only = 'only';

/** Throws where storage is blocked or full. */
export async function openShelf(name = 'hannun-staff'): Promise<Shelf> {
  const database = await openDB<Stored>(name, 2, {
    upgrade: (opened, from) => {
      if (from < 1) opened.createObjectStore('taps', { keyPath: 'command.id' });
      opened.createObjectStore('sequence');
      opened.createObjectStore('desk');
    },
  });
  return {
    async load() {
      const [taps, sequence, lastDesk] = await Promise.all([
        database.getAll('taps'),
        database.get('sequence', only),
        database.get('desk', only),
      ]);
      return { taps, sequence: sequence ?? null, lastDesk: lastDesk ?? null };
    },
    async keep(before, after) {
      const { added, removed } = difference(before.outbox, after.outbox);
      const isTapped = after.sequence.last !== before.sequence.last;
      const desk = after.lastDesk !== before.lastDesk ? after.lastDesk : null;
      if (added.length === 0 && removed.length === 0 && !isTapped && !desk) return;
      // A tap must survive a power loss; its outcome and the desk can be fetched again.
      const durability = isTapped ? 'strict' : 'relaxed';
      const change = database.transaction(['taps', 'sequence', 'desk'], 'readwrite', { durability });
      const taps = change.objectStore('taps');
      await Promise.all([
        ...added.map((entry) => taps.put(entry)),
        ...removed.map((id) => taps.delete(id)),
        change.objectStore('sequence').put(after.sequence, only),
        desk ? change.objectStore('desk').put(desk, only) : null,
        change.done,
      ]);
    },
  };
}

/**
 * Entries to write and ids to delete. Long queues change only at both ends, so the common prefix and suffix are
 * skipped. Being in flight is not persisted.
 */
export function difference(before: Outbox, after: Outbox): { added: OutboxEntry[]; removed: string[] } {
  const start = alike((index) => isSame(before[index], after[index]));
  const most = Math.min(before.length, after.length) - start;
  const end = alike((index) => index < most && isSame(before.at(-1 - index), after.at(-1 - index)));
  const old = before.slice(start, before.length - end);
  const changed = after.slice(start, after.length - end);
  const known = new Set(old);
  const left = new Set(changed.map(({ command }) => command.id));
  return {
    added: changed.filter((entry) => !known.has(entry)),
    removed: old.flatMap(({ command }) => (left.has(command.id) ? [] : command.id)),
  };
}

/** Whether both restore to the same entry. */
const isSame = (one: OutboxEntry | undefined, other: OutboxEntry | undefined): boolean =>
  one !== undefined &&
  other !== undefined &&
  (one === other || (one.command === other.command && isPending(one) && isPending(other)));

function alike(isAlike: (index: number) => boolean): number {
  let count = 0;
  while (isAlike(count)) count += 1;
  return count;
}
