import type { Written } from './commands.js';
import { type Claim, comparePlaces, type History, nameOf, type Place, type Violation } from './history.js';

/** How much older than claimed the figures may be (milliseconds). */
const leeway = 3_000;
/** A wrong claim shorter than this goes unnoticed (milliseconds). */
const blink = 700;

/** I8: a screen that calls its figures n seconds old shows everything acked before then, connected or not. */
export function findStaleShownAsLive(history: History, written: Written): Violation[] {
  const acked = ackedPlaces(history, written);
  const ofScreens = Map.groupBy(history.claims, ({ viewer, place }) => `${viewer} ${place.clinicId}`);
  return [...ofScreens.values()].flatMap((claims) => {
    let since: Claim | null = null;
    return claims.flatMap((claim): Violation[] => {
      const missed = missedBy(claim, acked, history.loadFactor);
      since = missed ? (since ?? claim) : null;
      if (!missed || !since || claim.at - since.at < blink * history.loadFactor) return [];
      const detail = `${claim.viewer} called ${nameOf(claim.place)} ${claim.age} s old although ${nameOf(missed)} was acked before`;
      return [{ invariant: 'I8', detail }];
    });
  });
}

type Acked = { at: number; place: Place };

/** For each moment the newest acked position, by clinic and in order of time. */
function ackedPlaces({ answered }: History, written: Written): ReadonlyMap<string, readonly Acked[]> {
  const acked = new Map<string, Acked[]>();
  for (const { at, commandId, ack } of answered) {
    const place = ack.ok ? written.get(commandId)?.at(-1) : undefined;
    if (!place) continue;
    const ofClinic = acked.get(place.clinicId) ?? [];
    const newest = ofClinic.at(-1);
    ofClinic.push({ at, place: newest && comparePlaces(newest.place, place) > 0 ? newest.place : place });
    acked.set(place.clinicId, ofClinic);
  }
  return acked;
}

function missedBy(
  { at, place, age }: Claim,
  acked: ReadonlyMap<string, readonly Acked[]>,
  loadFactor: number,
): Place | null {
  if (age === null) return null;
  const then = at - age * 1000 - leeway * loadFactor;
  const newest = acked.get(place.clinicId)?.findLast((each) => each.at <= then);
  return newest && comparePlaces(newest.place, place) > 0 ? newest.place : null;
}
