import type { Board } from '@hannun/shared';

/**
 * Of the district's clinics the one to name on a closed clinic's screen: it takes people in for one of the
 * same tests, is heard of, and closes last; `null` when there is none.
 */
export function openElsewhere(closed: Board, district: readonly Board[]): Board | null {
  const tests = new Set(closed.lanes.map(({ lane }) => lane));
  const candidates = district.filter(
    ({ clinicId, status, unconfirmedSince, closesAt, lanes }) =>
      clinicId !== closed.clinicId &&
      status === 'open' &&
      closesAt !== undefined &&
      unconfirmedSince === undefined &&
      lanes.some(({ lane }) => tests.has(lane)),
  );
  return candidates.sort((a, b) => Date.parse(b.closesAt ?? '') - Date.parse(a.closesAt ?? ''))[0] ?? null;
}
