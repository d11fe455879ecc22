import { type Freshness, freshnessAt, freshnessLimits } from '@hannun/shared/client';
import type { Board } from '@hannun/shared/contract';
import { compareSaidLanes, isTaking, lastClosing, type SaidLane, sayClinic } from '@hannun/shared/saying';
import { momentAt } from '../../time/moment.js';

/** `namesLane`: the way to it, its closing and its wait are those of one test of several. */
export type OpenClinic = SaidLane & { board: Board; namesLane: boolean };

/** For a resting clinic's screen: a clinic that takes people in now for one of the same tests, and closes last or not at all. */
export function findOpenClinic(resting: Board, district: readonly Board[], nowMs: number): OpenClinic | null {
  const tests = new Set(resting.lanes.map(({ lane }) => lane));
  const candidates = district
    .filter(({ clinicId }) => clinicId !== resting.clinicId)
    .flatMap((board) => {
      const said = sayClinic(board, momentAt(nowMs, heardWithin(board, nowMs)))?.lanes ?? [];
      const [soonest] = said
        .filter(({ lane, saying }) => tests.has(lane.lane) && isTaking(saying))
        .sort(compareSaidLanes);
      return soonest ? [{ board, namesLane: tests.size > 1 || board.lanes.length > 1, ...soonest }] : [];
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
