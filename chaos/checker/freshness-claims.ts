import type { CommandPositions } from './command-positions.js';
import {
  comparePositions,
  type FreshnessClaim,
  formatPosition,
  type History,
  type LogPosition,
  type Violation,
} from './history.js';

/** How much older than claimed the figures may be (milliseconds). */
const toleranceMs = 3_000;
/** A wrong claim shorter than this goes unnoticed (milliseconds). */
const minVisibleMs = 700;

/** I8: a screen that calls its figures n seconds old shows everything acked before then, connected or not. */
export function findStaleClaims(history: History, written: CommandPositions): Violation[] {
  const acked = ackedPositions(history, written);
  const ofScreens = Map.groupBy(history.claims, ({ viewer, place }) => `${viewer} ${place.clinicId}`);
  return [...ofScreens.values()].flatMap((claims) => {
    let since: FreshnessClaim | null = null;
    return claims.flatMap((claim): Violation[] => {
      const missed = findMissed(claim, acked, history.loadFactor);
      since = missed ? (since ?? claim) : null;
      if (!missed || !since || claim.at - since.at < minVisibleMs * history.loadFactor) return [];
      const detail = `${claim.viewer} called ${formatPosition(claim.place)} ${claim.age} s old although ${formatPosition(missed)} was acked before`;
      return [{ invariant: 'I8', detail }];
    });
  });
}

type AckedPosition = { at: number; place: LogPosition };

/** For each moment the newest acked position, by clinic and in order of time. */
function ackedPositions(
  { answered }: History,
  written: CommandPositions,
): ReadonlyMap<string, readonly AckedPosition[]> {
  const acked = new Map<string, AckedPosition[]>();
  for (const { at, commandId, ack } of answered) {
    const place = ack.ok ? written.get(commandId)?.at(-1) : undefined;
    if (!place) continue;
    const ofClinic = acked.get(place.clinicId) ?? [];
    const newest = ofClinic.at(-1);
    ofClinic.push({ at, place: newest && comparePositions(newest.place, place) > 0 ? newest.place : place });
    acked.set(place.clinicId, ofClinic);
  }
  return acked;
}

function findMissed(
  { at, place, age }: FreshnessClaim,
  acked: ReadonlyMap<string, readonly AckedPosition[]>,
  loadFactor: number,
): LogPosition | null {
  if (age === null) return null;
  const then = at - age * 1000 - toleranceMs * loadFactor;
  const newest = acked.get(place.clinicId)?.findLast((each) => each.at <= then);
  return newest && comparePositions(newest.place, place) > 0 ? newest.place : null;
}
