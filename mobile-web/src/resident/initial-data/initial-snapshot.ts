import type { BoardStore } from '@hannun/shared/client';
import type { Snapshot } from '@hannun/shared/contract';
import { parseJson, readSetting, writeJsonSetting } from '../../ui/storage/settings.js';
import { newestBoardTime } from '../data-freshness/newest-board-time.js';

const storageKey = 'hannun:snapshot';
/** A busy district changes many times a second. */
const saveIntervalMs = 5_000;

/**
 * The snapshot in the page, with the boards stored here that are newer: offline, the page is an old copy. A server that
 * has just started may not have loaded every clinic; the missing ones are filled in from storage.
 */
export function loadInitialSnapshot(): Snapshot | null {
  const stored = parseSnapshot(readSetting(storageKey));
  const inlineJson = document.getElementById('snapshot')?.textContent;
  const snapshot = inlineJson === undefined ? stored : parseSnapshot(inlineJson);
  if (!snapshot || !stored) return snapshot;
  const { clinics, missing = [] } = snapshot;
  const newest = clinics.map((board) => {
    const known = stored.clinics.find(({ clinicId }) => clinicId === board.clinicId);
    return known && known.asOf > board.asOf ? known : board;
  });
  const filledIn = stored.clinics.filter(({ clinicId }) => missing.includes(clinicId));
  return { ...snapshot, clinics: [...newest, ...filledIn] };
}

function parseSnapshot(text: string | null): Snapshot | null {
  const snapshot = parseJson<Snapshot>(text);
  return Array.isArray(snapshot?.clinics) && snapshot.district ? snapshot : null;
}

/** Stores the newest boards for a visit without a network. */
export function persistSnapshots(store: BoardStore, district: Snapshot['district']): void {
  let _timer: ReturnType<typeof setTimeout> | undefined;
  const save = () => {
    _timer = undefined;
    const clinics = [...store.view().boards.values()];
    const snapshot: Snapshot = { asOf: newestBoardTime(clinics) ?? '', district, clinics };
    writeJsonSetting(storageKey, snapshot);
  };
  store.subscribe(() => {
    _timer ??= setTimeout(save, saveIntervalMs);
  });
}
