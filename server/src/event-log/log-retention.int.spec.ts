import type { AuditPage } from '@hannun/shared/contract';
import { expect, it } from 'vitest';
import { callOffice } from '../auth/testing/office-client.js';
import { keys } from '../redis/keys.js';
import { RedisConnections } from '../redis/redis-connections.js';
import { adminToken } from '../testing/admin-token.js';
import { TestClock } from '../testing/clock.js';
import { useNode, useRedis, useTablet } from '../testing/fixtures.js';
import { soon } from '../testing/soon.js';
import { checkIn, plaza, send } from '../testing/tablet.js';
import { EventLog } from './event-log.js';

const settings = { rawLogRetentionDays: 60 };
const daysShut = 50;
const clock = new TestClock();
const redis = await useRedis();
const before = await useNode(settings, clock);
const tablet = await useTablet(before);
expect(await send(tablet, checkIn())).toMatchObject({ ok: true });
tablet.disconnect();
await before.close();
clock.currentMs += daysShut * 24 * 60 * 60_000;
const node = await useNode(settings, clock);

it('lists in the audit trail what tablets did before a clinic was shut for 50 days', async () => {
  const { body } = await callOffice<AuditPage>(node, '/audit?what=check-in', { bearer: adminToken });
  const { records } = body;
  expect(records).toMatchObject([{ clinicId: plaza, at: '2026-11-23T02:00:00.000Z' }]);
});

it.each([
  ['learns from', keys.daySummaries(plaza)],
  ['archives', keys.dayHistory(plaza)],
])('%s the last day before a clinic was shut for 50 days', async (_, key) => {
  await soon(async () => expect(await redis.client.hkeys(key)).toContain('2026-11-23'));
});

it('closes the last day before a clinic was shut for 50 days', async () => {
  const log = new EventLog(new RedisConnections(redis.client));
  const recorded = await log.read(plaza, '2026-11-23', 1);
  expect(recorded.map(({ entry }) => entry?.event.type)).toEqual(['day-opened', 'checked-in', 'left']);
});
