import type { Desk } from '@hannun/shared/contract';
import { isPending, type Outbox, type OutboxEntry, type TabletSeries } from '@hannun/shared/outbox';
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { keepOpen } from './keep-open.js';

/** `series`: the tablet's own, for slips without the server; older releases lack it. */
export type Sequence = { device: string; last: number; series?: TabletSeries | null };
/** `clockOffset`: server clock minus tablet clock (ms) at that time. */
export type CachedDesk = { desk: Desk; knownAt: string; clockOffset: number };

/** Everything needed to continue after a reload without a network. */
export type PersistedState = { outbox: Outbox; sequence: Sequence; cachedDesk: CachedDesk | null };

/** `null`: never stored. */
export type StoredState = { taps: OutboxEntry[]; sequence: Sequence | null; cachedDesk: CachedDesk | null };

/** Reads and writes reject where storage is blocked, full or hangs; the next one tries again. */
export type TabletDb = {
  load(): Promise<StoredState>;
  /** Writes the difference in one transaction; `before` is `null` where nobody knows what is stored. */
  save(before: PersistedState | null, after: PersistedState): Promise<void>;
  /** The browser has closed or deleted the database under the page. */
  onLost(listener: () => void): void;
  close(): void;
};

type TabletSchema = DBSchema & {
  taps: { key: string; value: OutboxEntry };
  sequence: { key: string; value: Sequence };
  desk: { key: string; value: CachedDesk };
};

const singletonKey = 'only';

export function createTabletDb(name = 'hannun-staff'): TabletDb {
  let lost = () => {};
  const connection = keepOpen(
    (closed) => openTabletDb(name, closed),
    () => lost(),
  );
  return {
    load: () => connection.use(load),
    save: (before, after) => connection.use((database) => save(database, before, after)),
    onLost: (listener) => {
      lost = listener;
    },
    close: connection.close,
  };
}

const openTabletDb = (name: string, closed: () => void): Promise<IDBPDatabase<TabletSchema>> =>
  openDB<TabletSchema>(name, 2, {
    upgrade: (db) => {
      const { objectStoreNames: known } = db;
      if (!known.contains('taps')) db.createObjectStore('taps', { keyPath: 'command.id' });
      if (!known.contains('sequence')) db.createObjectStore('sequence');
      if (!known.contains('desk')) db.createObjectStore('desk');
    },
    terminated: closed,
    // Somebody deletes the database, or opens a later version of it.
    blocking: closed,
  });

async function load(database: IDBPDatabase<TabletSchema>): Promise<StoredState> {
  const [taps, sequence, cachedDesk] = await Promise.all([
    database.getAll('taps'),
    database.get('sequence', singletonKey),
    database.get('desk', singletonKey),
  ]);
  return { taps, sequence: sequence ?? null, cachedDesk: cachedDesk ?? null };
}

async function save(
  database: IDBPDatabase<TabletSchema>,
  before: PersistedState | null,
  after: PersistedState,
): Promise<void> {
  const { added, removed } = diffOutbox(before?.outbox ?? [], after.outbox);
  const hasNewTap = after.sequence.last !== before?.sequence.last;
  const desk = after.cachedDesk !== before?.cachedDesk ? after.cachedDesk : null;
  const hasNewSeries = after.sequence.series !== before?.sequence.series;
  if (before && added.length === 0 && removed.length === 0 && !hasNewTap && !hasNewSeries && !desk) return;
  const write = async (withDesk: CachedDesk | null) => {
    // A tap must survive a power loss; its answer and the desk can be fetched again.
    const durability = hasNewTap ? 'strict' : 'relaxed';
    const transaction = database.transaction(['taps', 'sequence', 'desk'], 'readwrite', { durability });
    const taps = transaction.objectStore('taps');
    await Promise.all([
      before ? null : taps.clear(),
      ...added.map((entry) => taps.put(entry)),
      ...removed.map((id) => taps.delete(id)),
      transaction.objectStore('sequence').put(after.sequence, singletonKey),
      withDesk ? transaction.objectStore('desk').put(withDesk, singletonKey) : null,
      transaction.done,
    ]);
  };
  // Where there is no room for the desk there may be for the taps.
  await write(desk).catch((error) => (desk && isQuotaExceeded(error) ? write(null) : Promise.reject(error)));
}

export const isQuotaExceeded = (error: unknown): boolean =>
  error instanceof DOMException && error.name === 'QuotaExceededError';

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
