import { setTimeout as wait } from 'node:timers/promises';
import { median } from '../report/figure.mjs';
import { measureUsage, readUsage } from '../targets/process-usage.mjs';

/**
 * Measures a server with 5,000 viewers of one clinic: the cost of connecting, of being idle and of a board.
 */
export async function measureServer({ stage, load, side, tokens }) {
  const { kind, port, pid } = side;
  const [topic] = side.topics ?? ['clinic-0001'];
  const count = stage.quick ? 1000 : 5000;
  const open = (many) => load.play('open', { side: { kind, port }, topics: [topic], count: many });
  // The first viewers pay for code that is not compiled yet. They stay: their memory would be reused.
  await load.play('openAside', { side: { kind, port }, topics: ['clinic-0002'], count: 1000 });
  await wait(500);
  const before = await readUsage(pid);
  await open(count);
  const connected = await readUsage(pid);
  await wait(stage.quick ? 1000 : 6000);
  const idle = await readUsage(pid);
  await load.play('closeAside');
  await load.play('openPublisher', { kind, port, topics: [topic], tokens });
  const rounds = await measureBoards({ stage, load, pid, topic });
  await load.play('closePublisher');
  await load.play('close');
  return {
    connectMicros: (connected.cpu - before.cpu) / count,
    rss: (idle.rss - before.rss) / count,
    ...medianOfRounds(rounds),
  };
}

async function measureBoards({ stage, load, pid, topic }) {
  const series = (pushes) => load.play('series', { topic, pushes, gap: 150 });
  await series(5);
  const rounds = [];
  for (let round = 0; round < (stage.quick ? 2 : 5); round += 1) {
    const { result, cpu } = await measureUsage(pid, () => series(10));
    rounds.push({ ...result, boardMicros: cpu / result.pushes });
  }
  return rounds;
}

const medianOfRounds = (rounds) =>
  Object.fromEntries(
    ['boardMicros', 'p50', 'p99', 'loadShare', 'loadMicros'].map((name) => [
      name,
      median(rounds.map((round) => round[name])),
    ]),
  );
