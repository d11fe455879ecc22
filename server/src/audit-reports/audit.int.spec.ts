import type { AuditPage, AuditRecord } from '@hannun/shared/contract';
import Papa from 'papaparse';
import { beforeAll, expect, it } from 'vitest';
import { callOffice, type OfficeRequest } from '../auth/testing/office-client.js';
import { adminToken } from '../testing/admin-token.js';
import { TestClock } from '../testing/clock.js';
import { useNode, useRedis } from '../testing/fixtures.js';
import { checkIn, openTablet, pairTablet, plaza, send, tap } from '../testing/tablet.js';

const clock = new TestClock();

const redis = await useRedis();
const node = await useNode({}, clock);
beforeAll(async () => {
  const tablet = await openTablet(node, await pairTablet(node, plaza, '접수대 1'));
  for (const command of [checkIn(), tap({ type: 'correct', lane: 'pcr', waiting: 3 })]) {
    clock.currentMs += 1_000;
    expect(await send(tablet, command)).toMatchObject({ ok: true });
  }
  tablet.disconnect();
});

const office = <Body>(path: string, request: OfficeRequest = {}) =>
  callOffice<Body>(node, path, { bearer: adminToken, ...request });
const trail = async (query = ''): Promise<readonly AuditRecord[]> => {
  const { status, body } = await office<AuditPage>(`/audit${query}`);
  expect(status).toBe(200);
  return body.records;
};
const withoutIdAndTime = ({ who, what, outcome, clinicId, details }: AuditRecord) => ({
  by: 'name' in who ? who.name : who.kind,
  what,
  outcome,
  clinicId,
  details,
});

it('lists who did what, newest first, without personal data of residents', async () => {
  const who = encodeURIComponent('접수대 1');
  const [recount, arrival, ...before] = (await trail(`?who=${who}`)).map(withoutIdAndTime);
  expect(recount).toMatchObject({
    by: '접수대 1',
    what: 'correct',
    details: { expected: '1', counted: '3' },
  });
  expect(arrival).toMatchObject({ by: '접수대 1', what: 'check-in', details: { ticket: 'A001' } });
  expect(before).toContainEqual(expect.objectContaining({ by: '접수대 1', what: 'device-paired' }));
  const log = await redis.client.xrange(`hannun:{${plaza}}:log:2026-11-23`, '-', '+');
  const [, token = ''] = /"token":"([\w-]+)"/.exec(JSON.stringify(log).replaceAll('\\', '')) ?? [];
  expect(token).not.toBe('');
  expect(JSON.stringify(await trail())).not.toContain(token);
});

it('records what the office does before it is answered, and what is rejected', async () => {
  clock.currentMs += 1_000;
  const grant = { role: 'staff', clinicId: plaza };
  const { body } = await office<{ code: string }>('/pairing-codes', { method: 'POST', body: grant });
  await office('/pairing-codes', { method: 'POST', body: { ...grant, clinicId: 'nowhere' } });
  const records = (await trail('?who=first-credential')).map(withoutIdAndTime);
  const made = { by: 'first-credential', what: 'POST pairing-codes' };
  expect(records).toContainEqual({ ...made, outcome: 'done', clinicId: plaza, details: grant });
  expect(records).toContainEqual(
    expect.objectContaining({ ...made, outcome: 'refused', clinicId: 'nowhere' }),
  );
  expect(JSON.stringify(records)).not.toContain(body.code);
});

it('still names a revoked device by its label', async () => {
  const { device } = await node.devices.pair(
    (await node.devices.createCode({ role: 'staff', clinicId: plaza })).code,
    '잃어버린 태블릿',
    'test',
  );
  await office(`/devices/${device.id}`, { method: 'DELETE' });
  const [revoked] = await trail('?what=DELETE%20devices/:id');
  expect(revoked).toMatchObject({ clinicId: plaza, details: { id: device.id, label: '잃어버린 태블릿' } });
});

it('records sign-ins and rejected ones, never their credentials', async () => {
  await callOffice(node, '/sign-in', { method: 'POST', body: { token: adminToken } });
  await callOffice(node, '/sign-in', { method: 'POST', body: { token: 'a-wrong-credential' } });
  const entries = (await trail('?what=POST%20sign-in')).map(({ who, outcome }) => [who.kind, outcome]);
  expect(entries).toEqual(
    expect.arrayContaining([
      ['first-credential', 'done'],
      ['unknown', 'refused'],
    ]),
  );
  const storedJson = JSON.stringify(await redis.client.lrange('hannun:audit-trail', 0, -1));
  expect(storedJson).not.toMatch(/a-wrong-credential|a-token-for-the-tests-only/);
});

it('filters by who, what, clinic and time', async () => {
  expect((await trail('?who=%EC%A0%91%EC%88%98&what=check-in')).map(({ what }) => what)).toEqual([
    'check-in',
  ]);
  const elsewhere = await trail('?clinicId=seongsu-station');
  expect(elsewhere.map(({ clinicId, who }) => [clinicId, who.kind])).toEqual([['seongsu-station', 'server']]);
  const from = encodeURIComponent('2026-11-23T02:00:02.000Z');
  const late = await trail(`?from=${from}&what=correct`);
  expect([late.length, (await trail(`?from=${from}&what=check-in`)).length]).toEqual([1, 0]);
  const to = encodeURIComponent('2026-11-23T02:00:01.500Z');
  expect((await trail(`?to=${to}`)).map(({ what }) => what)).not.toContain('correct');
  expect((await office('/audit?from=yesterday')).status).toBe(400);
});

it('pages through all records, each once', async () => {
  const whole = await trail('?limit=500');
  const paged: AuditRecord[] = [];
  let after: string | null = '';
  do {
    const { body }: { body: AuditPage } = await office(
      `/audit?limit=3${after && `&after=${encodeURIComponent(after)}`}`,
    );
    paged.push(...body.records);
    after = body.next;
  } while (after);
  expect(paged.map(({ id }) => id)).toEqual(whole.map(({ id }) => id));
});

it('exports CSV that opens correctly in Excel with Korean text and contains no formulas', async () => {
  await pairTablet(node, plaza, '=HYPERLINK("https://evil.example")');
  const { text } = await office('/audit?format=csv');
  expect(text).toMatch(/^\uFEFF시각,누가,이름,무엇을,검사소,결과,자세히\r\n/);
  const { data, errors } = Papa.parse<string[]>(text.slice(1).trimEnd());
  expect([errors, data.length - 1]).toEqual([[], (await trail('?limit=500')).length]);
  expect(data).toContainEqual(
    expect.arrayContaining([
      '기기',
      '접수대 1',
      '대기 인원 다시 세기',
      plaza,
      '줄: pcr; 기록: 1; 센 인원: 3',
    ]),
  );
  expect(data.flat().filter((cell) => /^[=+\-@]/.test(cell))).toEqual([]);
});

it('reads records stored as a stream before the trail became a list', async () => {
  const at = '2026-11-23T01:59:00.000Z';
  const record = { at, who: { kind: 'unknown' }, what: 'POST sign-in', clinicId: null, details: {} };
  const json = JSON.stringify({ ...record, outcome: 'refused' });
  await redis.client.xadd('hannun:audit', `${Date.parse(at)}-0`, 'record', json);
  const whole = await trail('?limit=500');
  expect(whole).toContainEqual({ id: `${Date.parse(at)}-0`, ...record, outcome: 'refused' });
  expect(whole.map((entry) => entry.at)).toEqual(
    whole
      .map((entry) => entry.at)
      .toSorted()
      .reverse(),
  );
});
