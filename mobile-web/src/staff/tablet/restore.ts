import { type Outbox, restartSequence, restoreOutbox } from '@hannun/shared/outbox';
import type { Device } from './device-api.js';
import { openTabletDb, type PersistedState, type TabletDb } from './tablet-db.js';

/** Without storage the tablet works on, and warns that it keeps nothing. */
export async function restoreTablet(
  device: Device,
): Promise<{ db: TabletDb | null; initial: PersistedState }> {
  try {
    const db = await openTabletDb();
    return { db, initial: persistedStateFor(device, await db.load()) };
  } catch {
    return { db: null, initial: emptyState(device) };
  }
}

const emptyState = (device: Device, outbox: Outbox = [], last = 0): PersistedState => ({
  outbox,
  sequence: { device: device.id, last },
  cachedDesk: null,
});

/** A newly paired tablet starts its own sequence, and drops another clinic's desk. */
export function persistedStateFor(
  device: Device,
  stored: Awaited<ReturnType<TabletDb['load']>>,
): PersistedState {
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
