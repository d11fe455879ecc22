import type { Desk, DistrictConfig } from '@hannun/shared/contract';
import { expect, it } from 'vitest';
import { useNode, useOwnRedis, useTablet } from '../testing/fixtures.js';
import { soon } from '../testing/soon.js';
import { checkIn, pairTablet, plaza, send } from '../testing/tablet.js';
import { keys } from './keys.js';

const redis = await useOwnRedis();
const one = await useNode({ redisUrl: redis.url });
const other = await useNode({ redisUrl: redis.url });

/** Breaks the connections for commands, as when a store is restored. */
const breakLinks = () => redis.client.call('CLIENT', 'KILL', 'TYPE', 'normal', 'SKIPME', 'yes');

it('reloads everything on every node after a reconnect to a restored store', async () => {
  const { client } = redis;
  const [moving, staying] = [await pairTablet(one, plaza, 'moves'), await pairTablet(one, plaza, 'before')];
  const tablet = await useTablet(one, { token: staying });
  const elsewhere = await useTablet(other, { token: staying });
  const moved = await useTablet(one, { token: moving });
  const desks = new Map<typeof tablet, Desk>();
  for (const socket of [tablet, elsewhere]) socket.on('desk', (desk: Desk) => desks.set(socket, desk));
  await send(tablet, checkIn());
  await soon(() => expect(desks.size).toBe(2));
  for (const socket of [tablet, elsewhere]) await socket.emitWithAck('desk', { clinicId: plaza });
  await soon(() => {
    for (const socket of [tablet, elsewhere])
      expect(Object.values(desks.get(socket)?.devices ?? {})).toEqual(['before']);
  });

  for (const [hash, json] of Object.entries(await client.hgetall(keys.deviceTokens))) {
    const device = JSON.parse(json);
    const restored = device.label === 'moves' ? { clinicId: 'seoul-forest' } : { label: 'after' };
    await client.hset(keys.deviceTokens, hash, JSON.stringify({ ...device, ...restored }));
  }
  // The same length, version and time: only the full text differs.
  const setUp = (await client.get(keys.districtConfig)) ?? '';
  await client.set(keys.districtConfig, setUp.replaceAll('Wangsimni', 'Vangsimni'));
  const vapid = await client.getdel(keys.vapid);
  const ended = new Promise<void>((resolve) => moved.once('disconnect', () => resolve()));
  await breakLinks();

  await ended;
  await soon(() => {
    for (const socket of [tablet, elsewhere])
      expect(Object.values(desks.get(socket)?.devices ?? {})).toEqual(['after']);
  });
  for (const { district } of [one, other]) {
    await soon(() => expect(namesOf(district.config)).toContain('Vangsimni'));
  }
  await soon(async () => expect(await client.get(keys.vapid)).toBe(vapid));
});

const namesOf = ({ clinics }: DistrictConfig): string => clinics.map(({ name }) => name.en).join();
