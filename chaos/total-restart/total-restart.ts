import { check } from '../checker/check.js';
import type { History, Violation } from '../checker/history.js';
import { replay } from '../checker/log-replay.js';
import { recordRecovery } from '../faults/round.js';
import { withTimeout } from '../world/with-timeout.js';
import { openWorld, type Scenario, type World } from '../world/world.js';
import { type LogHead, startViewerProcess, type ViewerProcess } from './viewer-process.js';

/**
 * How a district recovered after everything was killed. Times are milliseconds since the servers were back.
 */
export type RestartResult = {
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
const stepTimeoutMs = 60_000;

/**
 * Kills Redis and all servers under load, restarts them, and watches all screens recover. Rejects with the
 * name of a step that hangs, and cleans up then too.
 */
export async function runTotalRestart(cast: Scenario, viewers: number): Promise<RestartResult> {
  const world = await withTimeout(stepTimeoutMs, 'Opening the world', openWorld(cast, 1));
  const crowds: ViewerProcess[] = [];
  let telling: NodeJS.Timeout | undefined;
  try {
    const [clinicId] = world.clinics;
    const share = Math.ceil(viewers / world.nodes.length);
    const [epoch] = await readHead(world);
    for (const node of world.nodes) crowds.push(startViewerProcess(node.url() ?? '', share, clinicId, epoch));
    telling = forwardAcks(world, crowds);
    await withTimeout(stepTimeoutMs, 'Connecting the screens', waitUntilAllCurrent(world, crowds));
    for (const tablet of world.tablets) tablet.begin();
    await withTimeout(stepTimeoutMs, 'Killing and restarting everything', killAndRestart(world, crowds));
    const stood = Date.now();
    for (const crowd of crowds) crowd.resetStats();
    await withTimeout(stepTimeoutMs, 'Reconnecting the screens', waitUntilAllCurrent(world, crowds));
    const allBack = Date.now() - stood;
    const screensStalled = longestStallMs(crowds);
    await Promise.all(world.tablets.map((tablet) => tablet.end(15_000)));
    await withTimeout(stepTimeoutMs, 'Watching the screens', recordRecovery(world, stood, 12_000));
    const history = await withTimeout(stepTimeoutMs, 'Reading the logs', readHistory(world));
    const { loadFactor } = history;
    return {
      viewers,
      allBack,
      screensStalled,
      ...acksSince(world, stood),
      ...combineStats(crowds),
      loadFactor,
      violations: check(history),
    };
  } finally {
    clearInterval(telling);
    for (const crowd of crowds) await crowd[Symbol.asyncDispose]();
    await withTimeout(stepTimeoutMs, 'Closing the world', world[Symbol.asyncDispose]());
  }
}

async function killAndRestart({ nodes, store }: World, crowds: readonly ViewerProcess[]): Promise<void> {
  await Promise.all([...nodes.map((node) => node.kill()), store.process.kill()]);
  await Promise.all(crowds.map((crowd) => crowd.waitUntilAllLost()));
  await store.process.start();
  await Promise.all(nodes.map((node) => node.restart()));
}

async function waitUntilAllCurrent(world: World, crowds: readonly ViewerProcess[]): Promise<void> {
  const head = await readHead(world);
  await Promise.all(crowds.map((crowd) => crowd.waitUntilAllShow(head)));
}

async function readHead({ store, clinics }: World): Promise<LogHead> {
  const logs = await store.readLogs();
  const last = logs.findLast(({ clinicId }) => clinicId === clinics[0]);
  const place = last && replay(last).steps.at(-1)?.place;
  return [place?.epoch ?? 0, place?.version ?? 0];
}

function acksSince({ recorder }: World, stood: number): { acks: number; slowestAck: number } {
  const asked = new Map(recorder.sent.map(({ at, command }) => [command.id, at]));
  const times = recorder.answered.flatMap(({ at, commandId }) => {
    const since = asked.get(commandId);
    return since !== undefined && since >= stood ? [at - since] : [];
  });
  return { acks: times.length, slowestAck: Math.max(0, ...times) };
}

async function readHistory({ store, clinics, recorder }: World): Promise<History> {
  const logs = await store.readLogs();
  return recorder.history({ logs, live: await store.readLive(clinics) });
}

function forwardAcks({ clinics, recorder }: World, crowds: readonly ViewerProcess[]): NodeJS.Timeout {
  const asked = new Map<string, string>();
  let [seenAsked, seenAnswered] = [0, 0];
  return setInterval(() => {
    for (; seenAsked < recorder.sent.length; seenAsked += 1) {
      const command = recorder.sent[seenAsked]?.command;
      if (command) asked.set(command.id, command.clinicId);
    }
    for (; seenAnswered < recorder.answered.length; seenAnswered += 1) {
      const answered = recorder.answered[seenAnswered];
      if (!answered?.ack.ok || asked.get(answered.commandId) !== clinics[0]) continue;
      for (const crowd of crowds) crowd.acked({ at: answered.at, version: answered.ack.version });
    }
  }, 100);
}

const longestStallMs = (crowds: readonly ViewerProcess[]): number =>
  Math.round(Math.max(...crowds.map((crowd) => crowd.stats().stalledMs)));

function combineStats(crowds: readonly ViewerProcess[]) {
  const told = crowds.map((crowd) => crowd.stats());
  return {
    slowestWatch: Math.round(Math.max(...told.map(({ slowestMs }) => slowestMs))),
    claims: told.reduce((sum, { claims }) => sum + claims, 0),
    wrongClaims: told.reduce((sum, { wrong }) => sum + wrong, 0),
  };
}
