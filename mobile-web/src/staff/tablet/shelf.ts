import type { Desk } from '@hannun/shared';
import { type Entry, isUnderWay, type Outbox } from '@hannun/shared/outbox';
import { type DBSchema, openDB } from 'idb';

/** The number of the device's last tap. */
export type Sequence = { device: string; last: number };
/** The server's last word, when it was said, and how far its clock was ahead (milliseconds). */
export type LastDesk = { desk: Desk; knownAt: string; clockOffset: number };

/** All a tablet needs to go on after a reload without a network. */
export type Memory = { outbox: Outbox; sequence: Sequence; lastDesk: LastDesk | null };

/** Where taps, and what the tablet last knew, outlive a reload or an empty battery. */
export type Shelf = {
  /** What lay here last; `null` parts were never put here. */
  load(): Promise<{ taps: Entry[]; sequence: Sequence | null; lastDesk: LastDesk | null }>;
  /** Writes what changed between two memories, in one transaction. */
  keep(before: Memory, after: Memory): Promise<void>;
};

type Stored = DBSchema & {
  taps: { key: string; value: Entry };
  sequence: { key: string; value: Sequence };
  desk: { key: string; value: LastDesk };
};

/** Stores of one thing keep it under this key. */
const only = 'only';

/** The shelf of this browser's IndexedDB. Throws where storage is barred or full. */
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
      // A tap must outlive an empty battery; what became of it, and a desk, are asked for again after one.
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
 * The entries to write and the ids to forget. A long queue changes at its front and its end only, so that what both
 * begin and end with alike is passed over; whether a tap is under way just now is nothing to keep.
 */
export function difference(before: Outbox, after: Outbox): { added: Entry[]; removed: string[] } {
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

/** Whether both are one entry, or stand for the same after a reload. */
const isSame = (one: Entry | undefined, other: Entry | undefined): boolean =>
  one !== undefined &&
  other !== undefined &&
  (one === other || (one.command === other.command && isUnderWay(one) && isUnderWay(other)));

/** How many places from the first on are alike. */
function alike(isAlike: (index: number) => boolean): number {
  let count = 0;
  while (isAlike(count)) count += 1;
  return count;
}
