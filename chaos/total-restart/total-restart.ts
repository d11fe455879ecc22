import { check } from '../checker/check.js';
import { replay } from '../checker/log-replay.js';
import type { Violation } from '../checker/observations.js';
import { recordRecovery } from '../faults/round.js';
import { withTimeout } from '../world/with-timeout.js';
import { openWorld, readObservations, type Scenario, type World } from '../world/world.js';
import { type LogHead, startViewerProcess, type ViewerProcess } from './viewer-process.js';

/** How a district recovered after everything was killed; times since the servers were back. */
export type RestartResult = {
  viewers: number;
  /**
   * When the last screen showed the log's end, and how long the screens' own process was blocked meanwhile.
   */
  allBackMs: number;
  screensStalledMs: number;
  /** Of taps made while screens reconnected. */
  acks: number;
  slowestAckMs: number;
  /** From opening a socket to its granted watch. */
  slowestWatchMs: number;
  claims: number;
  wrongClaims: number;
  loadFactor: number;
  violations: readonly Violation[];
};

const stepTimeoutMs = 60_000;

/**
 * Kills Redis and all servers under load, restarts them, and watches all screens recover. Rejects with the
 * name of a step that hangs, and cleans up then too.
 */
export async function runTotalRestart(scenario: Scenario, viewers: number): Promise<RestartResult> {
  const world = await withTimeout(stepTimeoutMs, 'Opening the world', openWorld(scenario, 1));
  const groups: ViewerProcess[] = [];
  let forwarding: NodeJS.Timeout | undefined;
  try {
    const [clinicId] = world.clinics;
    const share = Math.ceil(viewers / world.nodes.length);
    const [epoch] = await readHead(world);
    for (const node of world.nodes) groups.push(startViewerProcess(node.url() ?? '', share, clinicId, epoch));
    forwarding = forwardAcks(world, groups);
    await withTimeout(stepTimeoutMs, 'Connecting the screens', waitUntilAllCurrent(world, groups));
    for (const tablet of world.tablets) tablet.begin();
    await withTimeout(stepTimeoutMs, 'Killing and restarting everything', killAndRestart(world, groups));
    const restartedAt = Date.now();
    for (const group of groups) group.resetStats();
    await withTimeout(stepTimeoutMs, 'Reconnecting the screens', waitUntilAllCurrent(world, groups));
    const allBackMs = Date.now() - restartedAt;
    const screensStalledMs = longestStallMs(groups);
    await Promise.all(world.tablets.map((tablet) => tablet.end(15_000)));
    await withTimeout(stepTimeoutMs, 'Watching the screens', recordRecovery(world, restartedAt, 12_000));
    const observations = await withTimeout(stepTimeoutMs, 'Reading the logs', readObservations(world));
    const { loadFactor } = observations;
    return {
      viewers,
      allBackMs,
      screensStalledMs,
      ...acksSince(world, restartedAt),
      ...combineStats(groups),
      loadFactor,
      violations: check(observations),
    };
  } finally {
    clearInterval(forwarding);
    for (const group of groups) await group[Symbol.asyncDispose]();
    await withTimeout(stepTimeoutMs, 'Closing the world', world[Symbol.asyncDispose]());
  }
}

async function killAndRestart({ nodes, store }: World, groups: readonly ViewerProcess[]): Promise<void> {
  await Promise.all([...nodes.map((node) => node.kill()), store.process.kill()]);
  await Promise.all(groups.map((group) => group.waitUntilAllLost()));
  await store.process.start();
  await Promise.all(nodes.map((node) => node.restart()));
}

async function waitUntilAllCurrent(world: World, groups: readonly ViewerProcess[]): Promise<void> {
  const head = await readHead(world);
  await Promise.all(groups.map((group) => group.waitUntilAllShow(head)));
}

async function readHead({ store, clinics }: World): Promise<LogHead> {
  const logs = await store.readLogs();
  const last = logs.findLast(({ clinicId }) => clinicId === clinics[0]);
  const cursor = last && replay(last).steps.at(-1)?.cursor;
  return [cursor?.epoch ?? 0, cursor?.version ?? 0];
}

function acksSince({ recorder }: World, restartedAt: number): { acks: number; slowestAckMs: number } {
  const sentAt = new Map(recorder.sent.map(({ at, command }) => [command.id, at]));
  const times = recorder.answered.flatMap(({ at, commandId }) => {
    const since = sentAt.get(commandId);
    return since !== undefined && since >= restartedAt ? [at - since] : [];
  });
  return { acks: times.length, slowestAckMs: Math.max(0, ...times) };
}

function forwardAcks({ clinics, recorder }: World, groups: readonly ViewerProcess[]): NodeJS.Timeout {
  const clinicOf = new Map<string, string>();
  let [seenSent, seenAnswered] = [0, 0];
  return setInterval(() => {
    for (; seenSent < recorder.sent.length; seenSent += 1) {
      const command = recorder.sent[seenSent]?.command;
      if (command) clinicOf.set(command.id, command.clinicId);
    }
    for (; seenAnswered < recorder.answered.length; seenAnswered += 1) {
      const answered = recorder.answered[seenAnswered];
      if (!answered?.ack.ok || clinicOf.get(answered.commandId) !== clinics[0]) continue;
      for (const group of groups) group.acked({ atMs: answered.at, version: answered.ack.version });
    }
  }, 100);
}

const longestStallMs = (groups: readonly ViewerProcess[]): number =>
  Math.round(Math.max(...groups.map((group) => group.stats().stalledMs)));

function combineStats(groups: readonly ViewerProcess[]) {
  const stats = groups.map((group) => group.stats());
  return {
    slowestWatchMs: Math.round(Math.max(...stats.map(({ slowestMs }) => slowestMs))),
    claims: stats.reduce((sum, { claims }) => sum + claims, 0),
    wrongClaims: stats.reduce((sum, { wrong }) => sum + wrong, 0),
  };
}
