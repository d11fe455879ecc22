import type { PrintedTicket } from '@hannun/shared/contract';
import { printWithinMs } from '@hannun/shared/slip';
import { readJsonSetting, writeJsonSetting } from '../../ui/storage/settings.js';

const storageKey = 'hannun:own-prints';

/** Whatever was under way when the page went is no longer known; nothing is printed by itself after a reload. */
export function restorePrints(nowMs: number): PrintedTicket[] {
  const stored: PrintedTicket[] = readJsonSetting<PrintedTicket[]>(storageKey) ?? [];
  return recent(stored, nowMs).map((print) =>
    print.state === 'printed' ? print : { ...print, state: 'unknown' },
  );
}

export function storePrints(prints: readonly PrintedTicket[], nowMs: number): readonly PrintedTicket[] {
  const kept = recent(prints, nowMs);
  writeJsonSetting(storageKey, kept);
  return kept;
}

const recent = (prints: readonly PrintedTicket[], nowMs: number): PrintedTicket[] =>
  prints.filter(({ at }) => nowMs - Date.parse(at) < printWithinMs);
