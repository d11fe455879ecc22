import type { AuditPage, AuditRecord, Rejection } from '@hannun/shared/contract';
import { expect, it } from 'vitest';
import { adminToken } from '../testing/admin-token.js';
import { useNode, useRedis } from '../testing/fixtures.js';
import { callApi } from '../testing/http-client.js';
import { openSocket } from '../testing/socket.js';
import { openTablet, pairTablet } from '../testing/tablet.js';
import { callOffice } from './testing/office-client.js';

const redis = await useRedis();
const node = await useNode();

const wrongToken = (index: number) => `wrong-${index}`.padEnd(43, 'x');
const fetchStatus = async (path: string, token: string) =>
  (await callApi(node, path, { bearer: token })).status;
const inParallel = <Value>(count: number, one: (index: number) => Promise<Value>) =>
  Promise.all(Array.from({ length: count }, (_, index) => one(index)));
const fetchAuditRecords = async (): Promise<readonly AuditRecord[]> => {
  const { body } = await callOffice<AuditPage>(node, '/audit?what=wrong-credentials', { bearer: adminToken });
  return body.records;
};

it('throttles wrong tokens everywhere, accepts correct ones at once, and writes few audit records', async () => {
  const token = await pairTablet(node);
  const device = await inParallel(340, (index) => fetchStatus('/devices/me', wrongToken(index)));
  expect(device.filter((status) => status === 429)).toHaveLength(40);
  expect(new Set(await inParallel(50, (index) => fetchStatus('/admin/devices', wrongToken(index))))).toEqual(
    new Set([429]),
  );
  for (const index of [1, 2, 3])
    await expect(
      openSocket(`${node.url}/staff`, { auth: { token: wrongToken(index) } }),
    ).rejects.toMatchObject({
      data: { code: 'rate-limited' },
    });
  const ended = await callOffice<{ error: Rejection }>(node, '/session', { cookie: 'hannun_office=ended' });
  expect([ended.status, ended.body.error.code]).toEqual([401, 'unauthenticated']);
  expect([await fetchStatus('/devices/me', token), await fetchStatus('/admin/devices', adminToken)]).toEqual([
    200, 200,
  ]);
  (await openTablet(node, token)).disconnect();
  expect((await fetchAuditRecords()).map(({ who, outcome, details }) => ({ who, outcome, details }))).toEqual(
    [{ who: { kind: 'unknown' }, outcome: 'refused', details: { count: '1' } }],
  );
  const recordCount = await redis.client.llen('hannun:audit-trail');
  await node.close();
  const [last] = await redis.client.lrange('hannun:audit-trail', -1, -1);
  expect(await redis.client.llen('hannun:audit-trail')).toBe(recordCount + 1);
  expect(JSON.parse(last ?? '')).toMatchObject({ details: { count: '393', addresses: '1' } });
  expect(JSON.stringify(last)).not.toMatch(/127\.0\.0\.1|wrong-\d/);
});
