import type { Board, TicketView } from '@hannun/shared/contract';
import { addDays } from '@hannun/shared/date-time';
import { isCarriedOver } from '@hannun/shared/saying';
import { readJsonSetting, writeJsonSetting } from '../../ui/storage/settings.js';
import { slipsKey } from './slips-key.js';

export type SavedSlip = { token: string; view: TicketView };

/** Enough for a family; the oldest are dropped. */
const maxSlips = 12;

/** Newest first. */
export function loadSlips(): readonly SavedSlip[] {
  const slips: unknown = readJsonSetting(slipsKey);
  return Array.isArray(slips) ? slips.filter(isSlip) : [];
}

/** Saves a slip and drops those of earlier days; the day before's may have been carried over midnight. */
export function saveSlip(slip: SavedSlip): void {
  const others = slipsSince(slip.view.day).filter(({ token }) => token !== slip.token);
  writeJsonSetting(slipsKey, [slip, ...others].slice(0, maxSlips));
}

/** So that a slip nobody looked at again does not lead anywhere for ever. */
export const dropOldSlips = (today: string): void => writeJsonSetting(slipsKey, slipsSince(today));

const slipsSince = (day: string): SavedSlip[] => {
  const oldest = addDays(day, -1);
  return loadSlips().filter(({ view }) => view.day >= oldest);
};

/** In its place, so that no list of slips moves. */
export const updateSlip = (slip: SavedSlip): void =>
  writeJsonSetting(
    slipsKey,
    loadSlips().map((each) => (each.token === slip.token ? slip : each)),
  );

export const deleteSlip = (token: string): void =>
  writeJsonSetting(
    slipsKey,
    loadSlips().filter((slip) => slip.token !== token),
  );

/** Of that day, or carried over midnight and still in line. */
export const isOfDay = (view: TicketView, day: string, board: Board | undefined): boolean =>
  view.day === day || (board?.day === day && isCarriedOver(view, board));

const isSlip = (value: unknown): value is SavedSlip =>
  typeof value === 'object' && value !== null && 'token' in value && 'view' in value;
