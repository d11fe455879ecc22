import { type Freshness, freshnessAt, freshnessLimits } from '@hannun/shared/client';
import type { Board } from '@hannun/shared/contract';
import { isTaking, lastClosing, type SaidLane, sayClinic } from '@hannun/shared/saying';
import { momentAt } from '../../time/moment.js';

export type OpenClinic = SaidLane & { board: Board };

/** For a resting clinic's screen: a clinic that takes people in now for one of the same tests, and closes last or not at all. */
export function findOpenClinic(resting: Board, district: readonly Board[], nowMs: number): OpenClinic | null {
  const tests = new Set(resting.lanes.map(({ lane }) => lane));
  const candidates = district
    .filter(({ clinicId }) => clinicId !== resting.clinicId)
    .flatMap((board) => {
      const said = sayClinic(board, momentAt(nowMs, heardWithin(board, nowMs)))?.lanes ?? [];
      const open = said.find(({ lane, saying }) => tests.has(lane.lane) && isTaking(saying));
      return open ? [{ board, ...open }] : [];
    });
  return candidates.sort((a, b) => (closingMs(b, nowMs) > closingMs(a, nowMs) ? 1 : -1))[0] ?? null;
}

/** The district is read once a minute, so that only a long silence says something. */
const heardWithin = ({ contactAt }: Board, nowMs: number): Freshness =>
  freshnessAt(contactAt, nowMs, freshnessLimits.display) === 'expired' ? 'expired' : 'live';

const closingMs = ({ board, lane }: OpenClinic, nowMs: number): number => {
  const { closesAt } = lastClosing(board, [lane], nowMs);
  return closesAt === undefined ? Number.POSITIVE_INFINITY : Date.parse(closesAt);
};
