import type { TicketView } from '@hannun/shared';
import { readSetting, writeSetting } from '../../components/language/language-choice.js';

/** A slip scanned on this phone, and what was last known of its ticket. */
export type KeptSlip = { token: string; view: TicketView };

const key = 'hannun:slips';
/** A family's slips; older ones make room. */
const most = 12;

/** The slips kept on this phone, the last scanned first. */
export function keptSlips(): readonly KeptSlip[] {
  try {
    const slips: unknown = JSON.parse(readSetting(key) ?? '[]');
    return Array.isArray(slips) ? slips.filter(isSlip) : [];
  } catch {
    // Cut off or foreign text: the slips themselves are on paper.
    return [];
  }
}

/** Keeps a slip; those of other days are let go, because they open nothing any more. */
export function keepSlip(slip: KeptSlip): void {
  const others = keptSlips().filter(({ token, view }) => token !== slip.token && view.day === slip.view.day);
  writeSetting(key, JSON.stringify([slip, ...others].slice(0, most)));
}

/** Lets a slip go that opens nothing any more. */
export const dropSlip = (token: string): void =>
  writeSetting(key, JSON.stringify(keptSlips().filter((slip) => slip.token !== token)));

const isSlip = (value: unknown): value is KeptSlip =>
  typeof value === 'object' && value !== null && 'token' in value && 'view' in value;
