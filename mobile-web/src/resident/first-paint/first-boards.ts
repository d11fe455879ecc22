import type { Snapshot } from '@hannun/shared';
import type { BoardStore } from '@hannun/shared/client';
import { readSetting, writeSetting } from '../../components/language/language-choice.js';
import { newestOf } from '../trust/newest.js';

const key = 'hannun:snapshot';
/** A busy district changes many times a second. */
const keepPeriod = 5_000;

/**
 * The snapshot in the served page, else the last one stored here. A server that has just started may not have loaded
 * every clinic; the missing ones are filled in from storage.
 */
export function firstSnapshot(): Snapshot | null {
  const inlined = document.getElementById('snapshot')?.textContent;
  const snapshot = parseSnapshot(inlined ?? readSetting(key));
  const missing = snapshot?.missing;
  if (!missing) return snapshot;
  const kept = parseSnapshot(readSetting(key))?.clinics.filter(({ clinicId }) => missing.includes(clinicId));
  return { ...snapshot, clinics: [...snapshot.clinics, ...(kept ?? [])] };
}

function parseSnapshot(text: string | null): Snapshot | null {
  if (!text) return null;
  try {
    const snapshot: Snapshot = JSON.parse(text);
    return Array.isArray(snapshot.clinics) && snapshot.district ? snapshot : null;
  } catch {
    // Truncated or foreign data: the page starts empty and the socket brings the boards.
    return null;
  }
}

/** Stores the newest boards for a visit without a network. */
export function keepSnapshots(store: BoardStore, district: Snapshot['district']): void {
  let _timer: ReturnType<typeof setTimeout> | undefined;
  const keep = () => {
    _timer = undefined;
    const clinics = [...store.view().boards.values()];
    writeSetting(
      key,
      JSON.stringify({ asOf: newestOf(clinics) ?? '', district, clinics } satisfies Snapshot),
    );
  };
  store.subscribe(() => {
    _timer ??= setTimeout(keep, keepPeriod);
  });
}
