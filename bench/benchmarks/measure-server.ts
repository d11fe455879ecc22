import { setTimeout as wait } from 'node:timers/promises';
import type { LoadProcess } from '../load/load-process.ts';
import { medianRound, repeat } from '../report/figure.ts';
import { measureUsage, readUsage } from '../targets/process-usage.ts';
import type { ServerTarget } from '../targets/server-target.ts';

type Measurement = {
  quick: boolean;
  load: LoadProcess;
  server: ServerTarget;
  /** The topic that is watched. */
  topic: string;
  /** The product's tablets by clinic. */
  tokens?: Readonly<Record<string, string>>;
};

/**
 * Measures a server with 5,000 viewers of one clinic: the cost of connecting, of being idle and of a board.
 */
export async function measureServer(measurement: Measurement) {
  const { quick, load, server, topic, tokens = {} } = measurement;
  const { kind, port, pid } = server;
  const count = quick ? 1000 : 5000;
  // The first viewers pay for code that is not compiled yet. They stay: their memory would be reused.
  await load.run('openUnmeasuredViewers', { server: { kind, port }, topics: ['clinic-0002'], count: 1000 });
  await wait(500);
  const before = await readUsage(pid);
  await load.run('openViewers', { server: { kind, port }, topics: [topic], count });
  const connected = await readUsage(pid);
  await wait(quick ? 1000 : 6000);
  const idle = await readUsage(pid);
  await load.run('closeUnmeasuredViewers');
  await load.run('openPublisher', { kind, port, topics: [topic], tokens });
  const rounds = await measureBoards(measurement);
  await load.run('closePublisher');
  await load.run('closeViewers');
  return {
    connectMicros: (connected.cpuMicros - before.cpuMicros) / count,
    rssBytes: (idle.rssBytes - before.rssBytes) / count,
    ...medianRound(rounds),
  };
}

async function measureBoards({ quick, load, server: { pid }, topic }: Measurement) {
  const publish = (pushes: number) => load.run('publishInTurn', { topic, pushes, intervalMs: 150 });
  await publish(5);
  return repeat(quick ? 2 : 5, async () => {
    const { result, cpuMicros } = await measureUsage(pid, () => publish(10));
    return { ...result, boardMicros: cpuMicros / result.pushes };
  });
}
