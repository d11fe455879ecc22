import type { Board } from '@hannun/shared/contract';

/** For a closed clinic's screen: an open clinic with one of the same tests that is connected and closes last. */
export function findOpenClinic(closed: Board, district: readonly Board[]): Board | null {
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
