import { type AckedPositions, type CommandPositions, findAckedPositions } from './command-positions.js';
import {
  comparePositions,
  type FreshnessClaim,
  formatPosition,
  type History,
  type LogPosition,
  type Violation,
  violation,
} from './history.js';

/** How much older than claimed the figures may be. */
const toleranceMs = 3_000;
/** A wrong claim shorter than this goes unnoticed. */
const minVisibleMs = 700;

/** I8: a screen that calls its figures n seconds old shows everything acked before then, connected or not. */
export function findStaleClaims(history: History, written: CommandPositions): Violation[] {
  const acked = findAckedPositions(history, written);
  const ofScreens = Map.groupBy(history.claims, ({ viewer, position }) => `${viewer} ${position.clinicId}`);
  return [...ofScreens.values()].flatMap((claims) => {
    let since: FreshnessClaim | null = null;
    return claims.flatMap((claim): Violation[] => {
      const missed = findMissed(claim, acked, history.loadFactor);
      since = missed ? (since ?? claim) : null;
      if (!missed || !since || claim.at - since.at < minVisibleMs * history.loadFactor) return [];
      const detail = `${claim.viewer} called ${formatPosition(claim.position)} ${claim.ageSeconds} s old although ${formatPosition(missed)} was acked before`;
      return [violation('I8', detail)];
    });
  });
}

function findMissed(
  { at, position, ageSeconds }: FreshnessClaim,
  acked: AckedPositions,
  loadFactor: number,
): LogPosition | null {
  if (ageSeconds === null) return null;
  const then = at - ageSeconds * 1000 - toleranceMs * loadFactor;
  const newest = acked.get(position.clinicId)?.findLast((each) => each.at <= then);
  return newest && comparePositions(newest.position, position) > 0 ? newest.position : null;
}
