import { check } from '../checker/check.js';
import type { History, Violation } from '../checker/history.js';
import { replay } from '../checker/replay.js';
import { watchReturn } from '../faults/round.js';
import { within } from '../world/within.js';
import { type Cast, openWorld, type World } from '../world/world.js';
import { type Crowd, type Head, openCrowd } from './crowd.js';

/**
 * How a district recovered after everything was killed. Times are milliseconds since the servers were back.
 */
export type Return = {
  viewers: number;
  /**
   * When the last screen showed the log's end, and how long the screens' own process was blocked meanwhile.
   */
  allBack: number;
  screensStalled: number;
  /** Of taps made while screens reconnected. */
  acks: number;
  slowestAck: number;
  /** From opening a socket to its granted watch. */
  slowestWatch: number;
  claims: number;
  wrongClaims: number;
  /** How much slower this machine was than an idle one. */
  loadFactor: number;
  violations: readonly Violation[];
};

/** A step that takes longer has failed (milliseconds). */
const longest = 60_000;

/**
 * Kills Redis and all servers under load, restarts them, and watches all screens recover. Rejects with the
 * name of a step that hangs, and cleans up then too.
 */
export async function totalRestart(cast: Cast, viewers: number): Promise<Return> {
  const world = await within(longest, 'Opening the world', openWorld(cast, 1));
  const crowds: Crowd[] = [];
  let telling: NodeJS.Timeout | undefined;
  try {
    const [clinicId] = world.clinics;
    const share = Math.ceil(viewers / world.nodes.length);
    const [epoch] = await headOf(world);
    for (const node of world.nodes) crowds.push(openCrowd(node.url() ?? '', share, clinicId, epoch));
    telling = tellAcks(world, crowds);
    await within(longest, 'Connecting the screens', allShowEnd(world, crowds));
    for (const tablet of world.tablets) tablet.begin();
    await within(longest, 'Killing and restarting everything', killAndRestart(world, crowds));
    const stood = Date.now();
    for (const crowd of crowds) crowd.forget();
    await within(longest, 'Reconnecting the screens', allShowEnd(world, crowds));
    const allBack = Date.now() - stood;
    const screensStalled = stalledBy(crowds);
    await Promise.all(world.tablets.map((tablet) => tablet.end(15_000)));
    await within(longest, 'Watching the screens', watchReturn(world, stood, 12_000));
    const history = await within(longest, 'Reading the logs', historyOf(world));
    const { loadFactor } = history;
    return {
      viewers,
      allBack,
      screensStalled,
      ...acksSince(world, stood),
      ...toldBy(crowds),
      loadFactor,
      violations: check(history),
    };
  } finally {
    clearInterval(telling);
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

async function historyOf({ store, clinics, recorder }: World): Promise<History> {
  const logs = await store.readLogs();
  return recorder.history({ logs, live: await store.readLive(clinics) });
}

function tellAcks({ clinics, recorder }: World, crowds: readonly Crowd[]): NodeJS.Timeout {
  const asked = new Map<string, string>();
  let [seenAsked, seenAnswered] = [0, 0];
  return setInterval(() => {
    for (; seenAsked < recorder.asked.length; seenAsked += 1) {
      const command = recorder.asked[seenAsked]?.command;
      if (command) asked.set(command.id, command.clinicId);
    }
    for (; seenAnswered < recorder.answered.length; seenAnswered += 1) {
      const answered = recorder.answered[seenAnswered];
      if (!answered?.ack.ok || asked.get(answered.commandId) !== clinics[0]) continue;
      for (const crowd of crowds) crowd.acked({ at: answered.at, version: answered.ack.version });
    }
  }, 100);
}

const stalledBy = (crowds: readonly Crowd[]): number =>
  Math.round(Math.max(...crowds.map((crowd) => crowd.told().stalledMs)));

function toldBy(crowds: readonly Crowd[]) {
  const told = crowds.map((crowd) => crowd.told());
  return {
    slowestWatch: Math.round(Math.max(...told.map(({ slowestMs }) => slowestMs))),
    claims: told.reduce((sum, { claims }) => sum + claims, 0),
    wrongClaims: told.reduce((sum, { wrong }) => sum + wrong, 0),
  };
}
