import type { BoardStore } from '@hannun/shared/client';
import type { Snapshot } from '@hannun/shared/contract';
import { parseJson, readSetting, writeJsonSetting } from '../../ui/storage/settings.js';

const storageKey = 'hannun:snapshot';
/** Each board holds its own time. */
type KeptSnapshot = Omit<Snapshot, 'asOf'>;

/** A busy district changes many times a second. */
const saveIntervalMs = 5_000;

/**
 * The snapshot in the page, with the boards stored here that are newer: offline, the page is an old copy. A server that
 * has just started may not have loaded every clinic; the missing ones are filled in from storage.
 */
export function loadInitialSnapshot(): KeptSnapshot | null {
  const stored = parseSnapshot(readSetting(storageKey));
  const inlineJson = document.getElementById('snapshot')?.textContent;
  const snapshot = inlineJson === undefined ? stored : parseSnapshot(inlineJson);
  if (!snapshot || !stored) return snapshot;
  const { clinics, missing } = snapshot;
  // Of a clinic that is in both, the store keeps the later one.
  const kept = stored.clinics.filter(
    ({ clinicId, asOf }) =>
      missing?.includes(clinicId) ||
      clinics.some((board) => board.clinicId === clinicId && board.asOf < asOf),
  );
  return { ...snapshot, clinics: [...clinics, ...kept] };
}

function parseSnapshot(text: string | null): KeptSnapshot | null {
  const snapshot = parseJson<KeptSnapshot>(text);
  return Array.isArray(snapshot?.clinics) && snapshot.district ? snapshot : null;
}

/** Stores the newest boards for a visit without a network. */
export function persistSnapshots(store: BoardStore, district: Snapshot['district']): void {
  let _timer: ReturnType<typeof setTimeout> | undefined;
  const save = () => {
    _timer = undefined;
    const clinics = [...store.view().boards.values()];
    writeJsonSetting(storageKey, { district, clinics } satisfies KeptSnapshot);
  };
  store.subscribe(() => {
    _timer ??= setTimeout(save, saveIntervalMs);
  });
}
