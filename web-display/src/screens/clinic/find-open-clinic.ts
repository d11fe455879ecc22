import type { Board } from '@hannun/shared/contract';

/**
 * For a closed clinic's screen: an open clinic with one of the same tests that is connected and closes last, or not
 * at all as far as is known.
 */
export function findOpenClinic(closed: Board, district: readonly Board[]): Board | null {
  const tests = new Set(closed.lanes.map(({ lane }) => lane));
  const candidates = district.filter(
    ({ clinicId, status, unconfirmedSince, lanes }) =>
      clinicId !== closed.clinicId &&
      status === 'open' &&
      unconfirmedSince === undefined &&
      lanes.some(({ lane }) => tests.has(lane)),
  );
  return candidates.sort((a, b) => (closingOf(b) > closingOf(a) ? 1 : -1))[0] ?? null;
}

const closingOf = ({ closesAt }: Board): number =>
  closesAt === undefined ? Number.POSITIVE_INFINITY : Date.parse(closesAt);
