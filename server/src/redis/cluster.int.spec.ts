import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { useNode, useOwnRedis } from '../testing/fixtures.js';
import { fetchBoard } from '../testing/http-client.js';
import { startNode } from '../testing/node.js';
import { durableSettings, type RedisServer } from '../testing/redis-server.js';
import { soon } from '../testing/soon.js';
import { checkIn, openTablet, pairTablet, plaza, send } from '../testing/tablet.js';
import { keys } from './keys.js';

const lastSlot = 16_383;

/** A Redis that may join a cluster. */
const startMember = (): Promise<RedisServer> =>
  useOwnRedis([
    ...durableSettings,
    ...['--cluster-enabled', 'yes', '--cluster-node-timeout', '1000', '--repl-diskless-sync-delay', '0'],
  ]);

const portOf = ({ url }: RedisServer): string => new URL(url).port;

/** Three masters that share the slots among them, ready when each of them says so. */
async function startCluster(): Promise<RedisServer[]> {
  const servers = await Promise.all([startMember(), startMember(), startMember()]);
  for (const [index, { client }] of servers.entries()) {
    const first = Math.ceil((index * (lastSlot + 1)) / 3);
    const last = Math.ceil(((index + 1) * (lastSlot + 1)) / 3) - 1;
    await client.call('CLUSTER', 'ADDSLOTSRANGE', first, last);
  }
  const [first, ...others] = servers;
  for (const other of others) await first?.client.call('CLUSTER', 'MEET', '127.0.0.1', portOf(other));
  for (const { client } of servers) {
    await soon(async () => {
      const info = String(await client.call('CLUSTER', 'INFO'));
      expect(info).toContain('cluster_state:ok');
      expect(info).toContain('cluster_known_nodes:3');
    });
  }
  return servers;
}

/** Adds a replica to a master; resolves once it is in sync. */
async function startReplica(master: RedisServer): Promise<RedisServer> {
  const replica = await startMember();
  await replica.client.call('CLUSTER', 'MEET', '127.0.0.1', portOf(master));
  const id = await master.client.call('CLUSTER', 'MYID');
  await soon(() => replica.client.call('CLUSTER', 'REPLICATE', String(id)));
  const replication = () => replica.client.info('replication');
  await soon(async () => expect(await replication()).toContain('master_link_status:up'));
  return replica;
}

/** The master that holds the clinic's keys. */
async function homeOf(clinicId: string): Promise<RedisServer> {
  const held = await Promise.all(
    masters.map(({ client }) => client.exists(keys.liveCounts(clinicId)).catch(() => 0)),
  );
  const home = masters[held.indexOf(1)];
  if (!home) throw new Error(`No master holds ${clinicId}`);
  return home;
}

const masters = await startCluster();
const redisUrl = masters.map((master) => master.url).join(',');
const one = await useNode({ redisUrl });
const other = await useNode({ redisUrl });

it('runs on a Redis Cluster: a clinic’s keys share a slot, and both nodes follow its log', async () => {
  const tablet = await openTablet(one, await pairTablet(one));
  expect(await send(tablet, checkIn(2))).toMatchObject({ ok: true, result: { ticket: 'A001' } });
  expect(await send(tablet, checkIn(3))).toMatchObject({ ok: true, result: { ticket: 'A002' } });
  await expect.poll(async () => (await fetchBoard(other)).waiting).toBe(5);
  const homes = await Promise.all(
    masters.map(({ client }) => client.hgetall(keys.liveCounts(plaza)).catch(() => ({}))),
  );
  expect(homes.filter((live) => 'waiting' in live)).toEqual([expect.objectContaining({ waiting: '5' })]);
  tablet.disconnect();
});

it('answers "unavailable" while the master of a clinic’s slot is away, and accepts the same tap when it is back', async () => {
  const tablet = await openTablet(one, await pairTablet(one));
  await send(tablet, checkIn());
  const { waiting } = await fetchBoard(one);
  const home = await homeOf(plaza);
  const command = checkIn(4);
  await home.kill();
  expect(await send(tablet, command)).toMatchObject({ ok: false, error: { code: 'unavailable' } });
  await home.start();
  await soon(async () => expect(await send(tablet, command)).toMatchObject({ ok: true }));
  for (const node of [one, other]) {
    await expect.poll(async () => (await fetchBoard(node)).waiting, { timeout: 10_000 }).toBe(waiting + 4);
  }
  tablet.disconnect();
});

it('verifies a clinic’s log before the next tap when only its master was away', async () => {
  const tablet = await openTablet(one, await pairTablet(one));
  const [changed, last, later] = [checkIn(1), checkIn(1), checkIn(1)];
  for (const each of [changed, last]) expect(await send(tablet, each)).toMatchObject({ ok: true });
  const home = await homeOf(plaza);
  await home.kill();
  await changeParty(home, changed.id);
  await home.start();
  await soon(async () => expect(await send(tablet, later)).toMatchObject({ ok: true }));
  const entries = await home.client.xrange(keys.log(plaza, '2026-11-23'), '-', '+');
  const events = entries.map(([, [, json = '']]) => JSON.parse(json));
  expect(events.slice(-2)).toMatchObject([{ event: { type: 'epoch-began' } }, { command: later.id }]);
  tablet.disconnect();
});

/** Changes a party of 1 to 3 in the file of a stopped Redis. */
async function changeParty({ folder }: RedisServer, command: string): Promise<void> {
  const file = join(folder, 'appendonlydir', 'appendonly.aof.1.incr.aof');
  const text = await readFile(file, 'latin1');
  const at = text.indexOf('"party":1', text.indexOf(`"command":"${command}"`));
  await writeFile(file, `${text.slice(0, at)}"party":3${text.slice(at + 9)}`, 'latin1');
}

it('acknowledges a tap once a replica has it, and keeps it when that replica is promoted', async () => {
  const home = await homeOf(plaza);
  const heir = await startReplica(home);
  const node = await useNode({ redisUrl, redisReplicas: 1 });
  const tablet = await openTablet(node, await pairTablet(node));
  const [heldTap, retriedTap] = [checkIn(5), checkIn(6)];
  heir.freeze(true);
  expect(await send(tablet, heldTap)).toMatchObject({ ok: false, error: { code: 'unavailable' } });
  heir.freeze(false);
  await soon(async () => expect(await send(tablet, heldTap)).toMatchObject({ ok: true }));
  const ack = await send(tablet, retriedTap);
  expect(ack).toMatchObject({ ok: true });
  const { waiting } = await fetchBoard(node);
  await home.kill();
  await soon(async () => expect(await heir.client.role()).toContain('master'));
  // It comes back as a replica, which the next acknowledgement needs.
  await home.start();
  const waitingOnHeir = () => heir.client.hget(keys.liveCounts(plaza), 'waiting');
  expect(await waitingOnHeir()).toBe(`${waiting}`);
  await soon(async () => expect(await send(tablet, retriedTap)).toEqual(ack));
  expect(await send(tablet, checkIn(7))).toMatchObject({ ok: true });
  expect(await waitingOnHeir()).toBe(`${waiting + 7}`);
  tablet.disconnect();
});

it('refuses a cluster with one non-durable node', async () => {
  await masters[2]?.client.config('SET', 'appendfsync', 'everysec');
  await expect(startNode(redisUrl)).rejects.toThrow(/appendfsync is "everysec"/);
});
