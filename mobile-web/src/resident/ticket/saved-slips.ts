import type { TicketView } from '@hannun/shared/contract';
import { addDays } from '@hannun/shared/date-time';
import { readJsonSetting, writeJsonSetting } from '../../ui/storage/settings.js';

export type SavedSlip = { token: string; view: TicketView };

const storageKey = 'hannun:slips';
/** Enough for a family; the oldest are dropped. */
const maxSlips = 12;

/** Newest first. */
export function loadSlips(): readonly SavedSlip[] {
  const slips: unknown = readJsonSetting(storageKey);
  return Array.isArray(slips) ? slips.filter(isSlip) : [];
}

/** Saves a slip and drops those of earlier days; the day before's may have been carried over midnight. */
export function saveSlip(slip: SavedSlip): void {
  const oldest = addDays(slip.view.day, -1);
  const others = loadSlips().filter(({ token, view }) => token !== slip.token && view.day >= oldest);
  writeJsonSetting(storageKey, [slip, ...others].slice(0, maxSlips));
}

/** In its place, so that no list of slips moves. */
export const updateSlip = (slip: SavedSlip): void =>
  writeJsonSetting(
    storageKey,
    loadSlips().map((each) => (each.token === slip.token ? slip : each)),
  );

export const deleteSlip = (token: string): void =>
  writeJsonSetting(
    storageKey,
    loadSlips().filter((slip) => slip.token !== token),
  );

const isSlip = (value: unknown): value is SavedSlip =>
  typeof value === 'object' && value !== null && 'token' in value && 'view' in value;
