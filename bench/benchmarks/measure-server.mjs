import { setTimeout as wait } from 'node:timers/promises';
import { medianRound, repeat } from '../report/figure.mjs';
import { measureUsage, readUsage } from '../targets/process-usage.mjs';

/**
 * Measures a server with 5,000 viewers of one clinic: the cost of connecting, of being idle and of a board.
 */
export async function measureServer({ testBed, load, server, tokens }) {
  const { kind, port, pid } = server;
  const [topic] = server.topics ?? ['clinic-0001'];
  const count = testBed.quick ? 1000 : 5000;
  const open = (viewerCount) =>
    load.run('openViewers', { server: { kind, port }, topics: [topic], count: viewerCount });
  // The first viewers pay for code that is not compiled yet. They stay: their memory would be reused.
  await load.run('openUnmeasuredViewers', { server: { kind, port }, topics: ['clinic-0002'], count: 1000 });
  await wait(500);
  const before = await readUsage(pid);
  await open(count);
  const connected = await readUsage(pid);
  await wait(testBed.quick ? 1000 : 6000);
  const idle = await readUsage(pid);
  await load.run('closeUnmeasuredViewers');
  await load.run('openPublisher', { kind, port, topics: [topic], tokens });
  const rounds = await measureBoards({ testBed, load, pid, topic });
  await load.run('closePublisher');
  await load.run('closeViewers');
  return {
    connectMicros: (connected.cpuMicros - before.cpuMicros) / count,
    rssBytes: (idle.rssBytes - before.rssBytes) / count,
    ...medianRound(rounds),
  };
}

async function measureBoards({ testBed, load, pid, topic }) {
  const publish = (pushes) => load.run('publishInTurn', { topic, pushes, intervalMs: 150 });
  await publish(5);
  return repeat(testBed.quick ? 2 : 5, async () => {
    const { result, cpuMicros } = await measureUsage(pid, () => publish(10));
    return { ...result, boardMicros: cpuMicros / result.pushes };
  });
}
