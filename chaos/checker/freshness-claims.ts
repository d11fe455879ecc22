import { type AckedCursors, type CommandCursors, findAckedCursors } from './command-cursors.js';
import {
  type ClinicCursor,
  compareCursors,
  type FreshnessClaim,
  formatCursor,
  type Observations,
  type Violation,
  violation,
} from './observations.js';

const toleranceMs = 3_000;
/** A wrong claim shorter than this goes unnoticed. */
const minVisibleMs = 700;

/** I8: a screen that calls its figures n seconds old shows everything acked before then, connected or not. */
export function findStaleClaims(observations: Observations, written: CommandCursors): Violation[] {
  const acked = findAckedCursors(observations, written);
  const ofScreens = Map.groupBy(observations.claims, ({ viewer, cursor }) => `${viewer} ${cursor.clinicId}`);
  return [...ofScreens.values()].flatMap((claims) => {
    let since: FreshnessClaim | null = null;
    return claims.flatMap((claim): Violation[] => {
      const missed = findMissed(claim, acked, observations.loadFactor);
      since = missed ? (since ?? claim) : null;
      if (!missed || !since || claim.at - since.at < minVisibleMs * observations.loadFactor) return [];
      const detail = `${claim.viewer} called ${formatCursor(claim.cursor)} ${claim.ageSeconds} s old although ${formatCursor(missed)} was acked before`;
      return [violation('I8', detail)];
    });
  });
}

function findMissed(
  { at, cursor, ageSeconds }: FreshnessClaim,
  acked: AckedCursors,
  loadFactor: number,
): ClinicCursor | null {
  if (ageSeconds === null) return null;
  const then = at - ageSeconds * 1000 - toleranceMs * loadFactor;
  const newest = acked.get(cursor.clinicId)?.findLast((each) => each.at <= then);
  return newest && compareCursors(newest.cursor, cursor) > 0 ? newest.cursor : null;
}
