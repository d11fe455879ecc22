import { type Outbox, restartSequence, restoreOutbox } from '@hannun/shared/outbox';
import type { Device } from './device-api.js';
import { createTabletDb, type PersistedState, type StoredState, type TabletDb } from './tablet-db.js';

export type RestoredTablet = {
  db: TabletDb;
  initial: PersistedState;
  /** Whether `initial` is what the database holds. */
  isRestored: boolean;
};

/** Where nothing can be read the tablet goes on with what this page still knows, and warns. */
export async function restoreTablet(device: Device, kept: PersistedState | null): Promise<RestoredTablet> {
  const db = createTabletDb();
  try {
    return { db, initial: persistedStateFor(device, await db.load()), isRestored: true };
  } catch {
    return { db, initial: kept ?? emptyState(device), isRestored: false };
  }
}

const emptyState = (device: Device, outbox: Outbox = [], last = 0): PersistedState => ({
  outbox,
  sequence: { device: device.id, last },
  cachedDesk: null,
});

/** A newly paired tablet starts its own sequence, and drops another clinic's desk. */
export function persistedStateFor(device: Device, stored: StoredState): PersistedState {
  const { taps, sequence, cachedDesk } = stored;
  const outbox = restoreOutbox(taps);
  if (sequence?.device === device.id) {
    return {
      outbox,
      sequence,
      cachedDesk: cachedDesk?.desk.clinicId === device.clinicId ? cachedDesk : null,
    };
  }
  const renumberedOutbox = restartSequence(outbox);
  return emptyState(device, renumberedOutbox.outbox, renumberedOutbox.last);
}
