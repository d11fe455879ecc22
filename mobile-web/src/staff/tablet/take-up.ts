import { type Outbox, restartSequence, restoreOutbox } from '@hannun/shared/outbox';
import type { Device } from './device.js';
import { type Memory, openShelf, type Shelf } from './shelf.js';

/** Without storage the tablet works on, and warns that it keeps nothing. */
export async function takeUp(device: Device): Promise<{ shelf: Shelf | null; found: Memory }> {
  try {
    const shelf = await openShelf();
    return { shelf, found: memoryFor(device, await shelf.load()) };
  } catch {
    return { shelf: null, found: nothing(device) };
  }
}

const nothing = (device: Device, outbox: Outbox = [], last = 0): Memory => ({
  outbox,
  sequence: { device: device.id, last },
  lastDesk: null,
});

/** A newly paired tablet starts its own sequence, and drops another clinic's desk. */
export function memoryFor(device: Device, found: Awaited<ReturnType<Shelf['load']>>): Memory {
  const { taps, sequence, lastDesk } = found;
  const outbox = restoreOutbox(taps);
  if (sequence?.device === device.id) {
    return { outbox, sequence, lastDesk: lastDesk?.desk.clinicId === device.clinicId ? lastDesk : null };
  }
  const anew = restartSequence(outbox);
  return nothing(device, anew.outbox, anew.last);
}
