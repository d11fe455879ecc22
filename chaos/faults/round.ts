import { setTimeout as elapse } from 'node:timers/promises';
import { machineLoad } from '../../e2e/harness/machine-load.js';
import { comparePlaces, type Place } from '../checker/history.js';
import { replay } from '../checker/replay.js';
import type { ChaosTablet } from '../world/tablet.js';
import type { Viewer } from '../world/viewer.js';
import { within } from '../world/within.js';
import type { World } from '../world/world.js';
import type { Planned } from './fault.js';
import { inject } from './inject.js';
import type { Meeting } from './meetings.js';

/** A round: its duration (milliseconds), its faults, and the interleavings to run afterwards. */
export type Round = { length: number; faults: readonly Planned[]; meetings?: readonly Meeting[] };

/**
 * The minimum of taps per tablet, and how long to wait after the repair for the last answers and for the
 * screens (milliseconds). `strict`: a busy machine gets no extra time.
 */
export type Limits = { taps: number; settling: number; returning: number; strict?: boolean };
export const patient: Limits = { taps: 20, settling: 15_000, returning: 12_000 };

/** A step that takes this much longer than planned fails by its name (milliseconds). */
const leeway = 30_000;

/**
 * Runs tablets while the planned faults happen, repairs everything and watches all screens recover. Rejects
 * with the name of a step that hangs.
 */
export async function playRound(
  world: World,
  { length, faults, meetings = [] }: Round,
  limits: Limits,
): Promise<void> {
  const { taps, returning } = limits;
  const goal = world.tablets.map((tablet) => tablet.answered() + taps);
  for (const tablet of world.tablets) tablet.begin();
  const happening = faults.map((fault) =>
    within(length + leeway, `${fault.kind} or its repair`, happen(world, fault)),
  );
  await Promise.all([elapse(length), ...happening]);
  const mended = Date.now();
  const settling = limits.settling * (limits.strict ? 1 : machineLoad.worstSince(mended - length));
  await enoughTaps(world.tablets, goal, settling);
  await Promise.all(world.tablets.map((tablet) => tablet.end(settling)));
  for (const meeting of meetings) await within(leeway, 'An interleaving of two tablets', meeting(world));
  await within(returning + leeway, 'Reading the logs', watchReturn(world, mended, returning));
}

/** A slow machine continues until enough taps were made; a tablet that hangs is not waited for. */
async function enoughTaps(tablets: readonly ChaosTablet[], goal: readonly number[], patience: number) {
  const end = Date.now() + patience;
  const isShort = (tablet: ChaosTablet, index: number) => tablet.answered() < (goal[index] ?? 0);
  while (Date.now() < end && tablets.some(isShort)) await elapse(20);
}

async function happen(world: World, fault: Planned): Promise<void> {
  await elapse(fault.at);
  const mend = await inject(world, fault);
  await elapse(fault.lasts);
  await mend();
}

/** Records when each screen's socket opened and when it showed the end of every log. */
export async function watchReturn(
  { store, viewers, recorder }: World,
  mended: number,
  returning: number,
): Promise<void> {
  const settled = Date.now();
  const seen = new Map<Viewer, { opened: number; current: number | null }>();
  const readHeads = headsOf(store);
  while (Date.now() - settled < returning && seen.size < viewers.length) {
    const heads = await readHeads();
    for (const viewer of viewers) {
      const opened = viewer.openedAt();
      if (opened === null || seen.has(viewer) || !showsAll(viewer, heads)) continue;
      seen.set(viewer, { opened: opened - mended, current: Date.now() - mended });
    }
    await elapse(25);
  }
  recorder.healings.push({
    settled: settled - mended,
    viewers: viewers.map((viewer) => ({
      viewer: viewer.name,
      ...(seen.get(viewer) ?? { opened: (viewer.openedAt() ?? Date.now()) - mended, current: null }),
    })),
  });
}

/** Reads the end of each log; a log is replayed again only after it has changed. */
function headsOf({ readEnds, readLogs }: World['store']): () => Promise<readonly Place[]> {
  let known: { ends: string; heads: readonly Place[] } | null = null;
  return async () => {
    const ends = await readEnds();
    if (known?.ends !== ends) {
      const heads = (await readLogs()).flatMap((log) => replay(log).steps.at(-1)?.place ?? []);
      known = { ends, heads };
    }
    return known.heads;
  };
}

const showsAll = (viewer: Viewer, heads: readonly Place[]): boolean =>
  heads.every((head) =>
    viewer.places().some((place) => place.clinicId === head.clinicId && comparePlaces(place, head) >= 0),
  );
