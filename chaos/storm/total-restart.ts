import { check } from '../checker/check.js';
import type { Violation } from '../checker/history.js';
import { replay } from '../checker/replay.js';
import { watchReturn } from '../faults/round.js';
import { within } from '../world/within.js';
import { type Cast, openWorld, type World } from '../world/world.js';
import { type Crowd, type Head, openCrowd } from './crowd.js';

/** How a district came back after everything was killed at once. Times are milliseconds since the servers stood again. */
export type Return = {
  viewers: number;
  /** When the last screen showed the log's end. */
  allBack: number;
  /** Of taps made while screens came back. */
  acks: number;
  slowestAck: number;
  violations: readonly Violation[];
};

/** What takes longer stands still (milliseconds). */
const longest = 60_000;

/**
 * Kills Redis and every server under load, starts them again, and watches all screens come back. Rejects,
 * telling what it was, when any of that stands still; nothing it started is left then either.
 */
export async function totalRestart(cast: Cast, viewers: number): Promise<Return> {
  const world = await within(longest, 'Opening the world', openWorld(cast, 1));
  const crowds: Crowd[] = [];
  try {
    const [clinicId] = world.clinics;
    const share = Math.ceil(viewers / world.nodes.length);
    for (const node of world.nodes) crowds.push(openCrowd(node.url() ?? '', share, clinicId));
    await within(longest, 'The coming of the screens', allShowEnd(world, crowds));
    for (const tablet of world.tablets) tablet.begin();
    await within(longest, 'The end and the restart of everything', killAndRestart(world, crowds));
    const stood = Date.now();
    await within(longest, 'The return of the screens', allShowEnd(world, crowds));
    const allBack = Date.now() - stood;
    await Promise.all(world.tablets.map((tablet) => tablet.end(15_000)));
    await within(longest, 'Watching the screens', watchReturn(world, stood, 12_000));
    const violations = await within(longest, 'Reading the logs', violationsOf(world));
    return { viewers, allBack, ...acksSince(world, stood), violations };
  } finally {
    for (const crowd of crowds) await crowd[Symbol.asyncDispose]();
    await within(longest, 'Closing the world', world[Symbol.asyncDispose]());
  }
}

async function killAndRestart({ nodes, store }: World, crowds: readonly Crowd[]): Promise<void> {
  await Promise.all([...nodes.map((node) => node.kill()), store.process.kill()]);
  await Promise.all(crowds.map((crowd) => crowd.allLost()));
  await store.process.start();
  await Promise.all(nodes.map((node) => node.revive()));
}

async function allShowEnd(world: World, crowds: readonly Crowd[]): Promise<void> {
  const head = await headOf(world);
  await Promise.all(crowds.map((crowd) => crowd.allShow(head)));
}

async function headOf({ store, clinics }: World): Promise<Head> {
  const logs = await store.readLogs();
  const last = logs.findLast(({ clinicId }) => clinicId === clinics[0]);
  const place = last && replay(last).steps.at(-1)?.place;
  return [place?.epoch ?? 0, place?.version ?? 0];
}

function acksSince({ recorder }: World, stood: number): { acks: number; slowestAck: number } {
  const asked = new Map(recorder.asked.map(({ at, command }) => [command.id, at]));
  const times = recorder.answered.flatMap(({ at, commandId }) => {
    const since = asked.get(commandId);
    return since !== undefined && since >= stood ? [at - since] : [];
  });
  return { acks: times.length, slowestAck: Math.max(0, ...times) };
}

async function violationsOf({ store, clinics, recorder }: World): Promise<readonly Violation[]> {
  const logs = await store.readLogs();
  return check(recorder.history({ logs, live: await store.readLive(clinics) }));
}
