import { expect, it } from 'vitest';
import { keys } from '../redis/keys.js';
import { useNode, useRedis, useTablet } from '../testing/fixtures.js';
import { soon } from '../testing/soon.js';
import { plaza } from '../testing/tablet.js';

const log = keys.log(plaza, '2026-11-23');

const redis = await useRedis();
await redis.client.set(log, 'no stream at all');
const node = await useNode();

const get = async (path: string) => {
  const response = await fetch(node.url + path);
  return { status: response.status, body: await response.json() };
};

it('answers "unavailable" for a clinic whose log cannot be read, serves the others, and recovers by itself', async () => {
  const unavailable = { error: { code: 'unavailable' } };
  expect(await get(`/api/v1/clinics/${plaza}`)).toMatchObject({ status: 503, body: unavailable });
  expect(await get('/api/v1/clinics/seoul-forest')).toMatchObject({ status: 200 });
  expect(await get('/readyz')).toMatchObject({ status: 503, body: { behind: [plaza] } });
  const tablet = await useTablet(node);
  const desk = () => tablet.timeout(5_000).emitWithAck('desk', { clinicId: plaza });
  expect(await desk()).toMatchObject({ ok: false, ...unavailable });
  await redis.client.del(log);
  await soon(async () => expect(await desk()).toMatchObject({ ok: true }));
  expect(await get(`/api/v1/clinics/${plaza}`)).toMatchObject({ status: 200 });
  await soon(async () => expect(await get('/readyz')).toMatchObject({ status: 200 }));
});
