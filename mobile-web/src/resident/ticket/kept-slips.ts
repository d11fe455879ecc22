import type { TicketView } from '@hannun/shared';
import { readSetting, writeSetting } from '../../components/language/language-choice.js';

export type KeptSlip = { token: string; view: TicketView };

const key = 'hannun:slips';
/** Enough for a family; the oldest are dropped. */
const most = 12;

/** Newest first. */
export function keptSlips(): readonly KeptSlip[] {
  try {
    const slips: unknown = JSON.parse(readSetting(key) ?? '[]');
    return Array.isArray(slips) ? slips.filter(isSlip) : [];
  } catch {
    // Truncated or foreign data: the paper slips still work.
    return [];
  }
}

/** Saves a slip and drops those of other days, which are no longer valid. */
export function keepSlip(slip: KeptSlip): void {
  const others = keptSlips().filter(({ token, view }) => token !== slip.token && view.day === slip.view.day);
  writeSetting(key, JSON.stringify([slip, ...others].slice(0, most)));
}

export const dropSlip = (token: string): void =>
  writeSetting(key, JSON.stringify(keptSlips().filter((slip) => slip.token !== token)));

const isSlip = (value: unknown): value is KeptSlip =>
  typeof value === 'object' && value !== null && 'token' in value && 'view' in value;
