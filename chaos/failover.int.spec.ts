import { expect, it, vi } from 'vitest';
import { openNetworkProxy } from '../server/src/testing/network-proxy.js';
import { durableSettings, type RedisServer, startRedis } from '../server/src/testing/redis-server.js';
import { check } from './checker/check.js';
import { importServer } from './mutants/server-modules.js';
import { startNode } from './world/node.js';
import { Recorder } from './world/recorder.js';
import { startInProcess } from './world/start-server.js';
import { readLive, readLogs } from './world/store.js';
import { openTablet } from './world/tablet.js';

const clinicId = 'wangsimni-plaza';
const settings = [...durableSettings, '--repl-diskless-sync-delay', '0'];
const pollOptions = { timeout: 15_000, interval: 10 };

const portOf = (url: string): string => new URL(url).port;

async function startReplica(masterPort: string): Promise<RedisServer> {
  const replica = await startRedis([...settings, '--replicaof', '127.0.0.1', masterPort]);
  await vi.waitFor(
    async () => expect(await replica.client.info('replication')).toContain('master_link_status:up'),
    pollOptions,
  );
  return replica;
}

const openTablets = (url: string, recorder: Recorder) =>
  Promise.all(
    ['tablet 1', 'tablet 2'].map((name) => {
      const target = { clinicId, lane: 'pcr', tickets: [] };
      return openTablet({ name, urls: [url, url], target, seed: 1, recorder });
    }),
  );

/** Taps while the replica receives nothing; then the master dies and the replica takes over. */
async function failOver(replicas: number) {
  await using opened = new AsyncDisposableStack();
  const recorder = new Recorder();
  const master = opened.use(await startRedis(settings));
  const replication = opened.use(await openNetworkProxy(master.url));
  const replica = opened.use(await startReplica(portOf(replication.url)));
  const server = startInProcess(await importServer(), { REDIS_REPLICAS: String(replicas) });
  const node = opened.use(await startNode(master.url, server));
  const tablets = await openTablets(node.url() ?? '', recorder);
  for (const tablet of tablets) opened.use(tablet);
  const answers = (isWanted: (code: string) => boolean) =>
    recorder.answered.filter(({ ack }) => isWanted(ack.ok ? 'ok' : ack.error.code)).length;
  const until = (code: string, more: number) => {
    const before = answers((found) => found === code);
    return vi.waitFor(
      () => expect(answers((found) => found === code) - before).toBeGreaterThan(more),
      pollOptions,
    );
  };

  for (const tablet of tablets) tablet.begin();
  await until('ok', 20);
  replication.set('held');
  if (replicas > 0) await until('unavailable', 0);
  else await until('ok', 2);
  await master.kill();
  await replica.client.replicaof('NO', 'ONE');
  node.storeLink.redirectTo(replica.url);
  // Rejected taps are retried until a replica of the new master has them.
  if (replicas > 0) opened.use(await startReplica(portOf(replica.url)));
  await until('ok', 20);
  await Promise.all(tablets.map((tablet) => tablet.end(pollOptions.timeout)));
  const logs = await readLogs(replica.client);
  const observations = recorder.observations({ logs, live: await readLive(replica.client, [clinicId]) });
  return check(observations);
}

it.concurrent('loses no acked tap in a failover to a lagging replica when acks wait for replicas', async () => {
  expect(await failOver(1)).toEqual([]);
});

it.concurrent('loses acked taps in such a failover when acks do not wait, and the checker detects it', async () => {
  expect((await failOver(0)).map(({ invariant }) => invariant)).toContain('I1');
});
