import { setTimeout as elapse } from 'node:timers/promises';
import { machineLoad } from '../../server/src/testing/machine-load.js';
import { replay } from '../checker/log-replay.js';
import { type ClinicCursor, compareCursors } from '../checker/observations.js';
import type { ChaosTablet } from '../world/tablet.js';
import type { ChaosViewer } from '../world/viewer.js';
import { withTimeout } from '../world/with-timeout.js';
import type { World } from '../world/world.js';
import type { ScheduledFault } from './fault.js';
import { injectFault } from './inject-fault.js';
import type { Interleaving } from './interleavings.js';

export type Round = {
  durationMs: number;
  faults: readonly ScheduledFault[];
  interleavings?: readonly Interleaving[];
};

/**
 * The minimum of taps per tablet, and how long to wait after the repair for the last answers and for the
 * screens. `strict`: a busy machine gets no extra time.
 */
export type Limits = {
  minTaps: number;
  settleTimeoutMs: number;
  convergeTimeoutMs: number;
  strict?: boolean;
};
export const defaultLimits: Limits = { minTaps: 20, settleTimeoutMs: 15_000, convergeTimeoutMs: 12_000 };

/** A step that takes this much longer than planned fails by its name. */
const toleranceMs = 30_000;

/**
 * Runs tablets while the planned faults happen, repairs everything and watches all screens recover. Rejects
 * with the name of a step that hangs.
 */
export async function runRound(
  world: World,
  { durationMs, faults, interleavings = [] }: Round,
  limits: Limits,
): Promise<void> {
  const { minTaps, convergeTimeoutMs } = limits;
  const goal = world.tablets.map((tablet) => tablet.answered() + minTaps);
  for (const tablet of world.tablets) tablet.begin();
  const happening = faults.map((fault) =>
    withTimeout(durationMs + toleranceMs, `${fault.kind} or its repair`, runFault(world, fault)),
  );
  await Promise.all([elapse(durationMs), ...happening]);
  const repairedAt = Date.now();
  const settleTimeoutMs =
    limits.settleTimeoutMs * (limits.strict ? 1 : machineLoad.worstSince(repairedAt - durationMs));
  await waitForTaps(world.tablets, goal, settleTimeoutMs);
  await Promise.all(world.tablets.map((tablet) => tablet.end(settleTimeoutMs)));
  for (const interleaving of interleavings)
    await withTimeout(toleranceMs, 'An interleaving of two tablets', interleaving(world));
  await withTimeout(
    convergeTimeoutMs + toleranceMs,
    'Reading the logs',
    recordRecovery(world, repairedAt, convergeTimeoutMs),
  );
}

/** A slow machine continues until enough taps were made; a tablet that hangs is not waited for. */
async function waitForTaps(tablets: readonly ChaosTablet[], goal: readonly number[], timeoutMs: number) {
  const end = Date.now() + timeoutMs;
  const isShort = (tablet: ChaosTablet, index: number) => tablet.answered() < (goal[index] ?? 0);
  while (Date.now() < end && tablets.some(isShort)) await elapse(20);
}

async function runFault(world: World, fault: ScheduledFault): Promise<void> {
  await elapse(fault.startMs);
  const repair = await injectFault(world, fault);
  await elapse(fault.durationMs);
  await repair();
}

export async function recordRecovery(
  { store, viewers, recorder }: World,
  repairedAt: number,
  timeoutMs: number,
): Promise<void> {
  const settledAt = Date.now();
  const recovered = new Map<ChaosViewer, { socketOpenedMs: number; currentMs: number }>();
  const readHeads = createHeadReader(store);
  while (Date.now() - settledAt < timeoutMs && recovered.size < viewers.length) {
    const heads = await readHeads();
    for (const viewer of viewers) {
      const openedAt = viewer.openedAt();
      if (openedAt === null || recovered.has(viewer) || !showsAll(viewer, heads)) continue;
      recovered.set(viewer, { socketOpenedMs: openedAt - repairedAt, currentMs: Date.now() - repairedAt });
    }
    await elapse(25);
  }
  recorder.recoveries.push({
    settledMs: settledAt - repairedAt,
    viewers: viewers.map((viewer) => ({
      viewer: viewer.name,
      ...(recovered.get(viewer) ?? {
        socketOpenedMs: (viewer.openedAt() ?? Date.now()) - repairedAt,
        currentMs: null,
      }),
    })),
  });
}

/** Reads the end of each log; a log is replayed again only after it has changed. */
function createHeadReader({ readLogEnds, readLogs }: World['store']): () => Promise<readonly ClinicCursor[]> {
  let known: { ends: string; heads: readonly ClinicCursor[] } | null = null;
  return async () => {
    const ends = await readLogEnds();
    if (known?.ends !== ends) {
      const heads = (await readLogs()).flatMap((log) => replay(log).steps.at(-1)?.cursor ?? []);
      known = { ends, heads };
    }
    return known.heads;
  };
}

const showsAll = (viewer: ChaosViewer, heads: readonly ClinicCursor[]): boolean =>
  heads.every((head) =>
    viewer.cursors().some((cursor) => cursor.clinicId === head.clinicId && compareCursors(cursor, head) >= 0),
  );
