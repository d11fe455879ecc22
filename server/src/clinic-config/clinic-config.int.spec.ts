import type {
  ClinicConfig,
  Desk,
  DeskAck,
  DistrictConfig,
  DistrictDirectory,
  Snapshot,
} from '@hannun/shared/contract';
import type { QueueEvent } from '@hannun/shared/queue';
import { expect, it } from 'vitest';
import { demoDistrict } from '../districts/demo-district.js';
import { keys } from '../redis/keys.js';
import { adminToken } from '../testing/admin-token.js';
import { TestClock } from '../testing/clock.js';
import { useNode, useOwnRedis, useRedis, useTablet } from '../testing/fixtures.js';
import { callApi, fetchBoard } from '../testing/http-client.js';
import type { TestNode } from '../testing/node.js';
import { openSocket } from '../testing/socket.js';
import { soon } from '../testing/soon.js';
import { openTablet, pairTablet, plaza, send, tap } from '../testing/tablet.js';

const clock = new TestClock();
const day = '2026-11-23';

const redis = await useRedis();
const one = await useNode({}, clock);
const other = await useNode({}, clock);
const tablet = await useTablet(other);

/** Each test reads another part of an answer. */
type Json = ReturnType<typeof JSON.parse>;

async function callOffice(node: TestNode, method: string, path: string, body?: unknown, ifMatch?: string) {
  const {
    status,
    headers,
    body: answer,
  } = await callApi<Json>(node, `/admin/${path}`, {
    method,
    bearer: adminToken,
    body,
    headers: ifMatch === undefined ? {} : { 'if-match': ifMatch },
  });
  return { status, tag: headers.get('etag') ?? '', body: answer };
}

const clinicOf = async (id = plaza): Promise<ClinicConfig> =>
  (await callOffice(one, 'GET', `clinics/${id}`)).body;
const snapshotAt = async ({ url }: TestNode) =>
  (await fetch(`${url}/api/v1/clinics`)).json() as Promise<Snapshot>;
const directoryAt = async ({ url }: TestNode) =>
  (await fetch(`${url}/api/v1/facts`)).json() as Promise<DistrictDirectory>;

async function eventsOf(clinicId = plaza): Promise<QueueEvent[]> {
  const entries = await redis.client.xrange(keys.log(clinicId, day), '-', '+');
  return entries.map(([, [, json = '']]) => JSON.parse(json).event);
}

const station: ClinicConfig = {
  ...(demoDistrict.clinics[1] as ClinicConfig),
  clinicId: 'haengdang-station',
  name: { ko: '행당역 임시선별검사소', en: 'Haengdang Station' },
};
const pcr = station.lanes[0] as ClinicConfig['lanes'][number];

it('shows a change made on one node on boards, directory and desks of the other, with each lane once in the log', async () => {
  const desks: Desk[] = [];
  tablet.on('desk', (desk: Desk) => desks.push(desk));
  const answer: DeskAck = await tablet.emitWithAck('desk', { clinicId: plaza });
  expect(answer.ok).toBe(true);
  const waiting = (await fetchBoard(other)).waiting + 1;
  await send(tablet, tap({ type: 'check-in', lane: 'pcr' }));
  const { status, body } = await callOffice(one, 'PATCH', `clinics/${plaza}`, {
    name: { ko: '왕십리역 광장', en: 'Wangsimni Square' },
    telephone: '02-120',
    notice: { ko: '북문으로\n오세요' },
    lanes: [pcr, { ...pcr, lane: 'rapid', code: 'B', name: { ko: '신속항원', en: 'Rapid' }, booths: ['9'] }],
  });
  expect([status, body.telephone]).toEqual([200, '02-120']);
  await soon(async () => {
    expect(await fetchBoard(other)).toMatchObject({
      name: { en: 'Wangsimni Square' },
      notice: { ko: '북문으로\n오세요' },
      waiting,
      lanes: [{ tickets: waiting }, { code: 'B', booths: 1 }],
    });
    expect(desks.at(-1)).toMatchObject({ name: { en: 'Wangsimni Square' }, lanes: [{}, { lane: 'rapid' }] });
  });
  expect((await directoryAt(other)).clinics.find(({ clinicId }) => clinicId === plaza)?.telephone).toBe(
    '02-120',
  );
  expect((await send(tablet, tap({ type: 'check-in', lane: 'rapid' }))).ok).toBe(true);
  const { version } = other.district;
  const isChange = (event: QueueEvent) => event.type === 'set-up-changed' && event.setUp === version;
  expect((await eventsOf()).filter(isChange)).toHaveLength(1);
  expect((await eventsOf('seoul-forest')).filter(isChange)).toHaveLength(0);
});

it('opens an added clinic on every node, and closes a removed one', async () => {
  const viewer = await openSocket(other.url);
  const beats: number[] = [];
  viewer.on('beat', ({ setUp }: { setUp: number }) => beats.push(setUp));
  await viewer.emitWithAck('watch', { district: true });
  const boards: string[] = [];
  viewer.on('board', ({ clinicId }: { clinicId: string }) => boards.push(clinicId));
  expect((await callOffice(one, 'POST', 'clinics', station)).status).toBe(201);
  await soon(() => expect(boards).toContain('haengdang-station'));
  expect((await snapshotAt(other)).clinics).toHaveLength(5);
  const guard = await openTablet(other, await pairTablet(other, 'haengdang-station'));
  const checkIn = { type: 'check-in', lane: 'pcr' } as const;
  expect((await send(guard, tap(checkIn, undefined, 'haengdang-station'))).ok).toBe(true);

  const refused = await callOffice(one, 'DELETE', 'clinics/haengdang-station');
  expect([refused.status, refused.body.error.code]).toEqual([409, 'lane-in-use']);
  const out = { type: 'check-out', lane: 'pcr' } as const;
  expect((await send(guard, tap(out, undefined, 'haengdang-station'))).ok).toBe(true);
  await soon(async () =>
    expect((await callOffice(one, 'DELETE', 'clinics/haengdang-station')).status).toBe(204),
  );
  await soon(async () => expect((await snapshotAt(other)).clinics).toHaveLength(4));
  await soon(() => expect(beats.at(-1)).toBe(other.district.version));
  expect((await fetch(`${other.url}/api/v1/clinics/haengdang-station`)).status).toBe(404);
  expect(await send(guard, tap(checkIn, undefined, 'haengdang-station'))).toMatchObject({
    ok: false,
    error: { code: 'unknown-clinic' },
  });
  const beat = { at: clock.nowIso(), pending: 0 };
  expect(await guard.timeout(10_000).emitWithAck('beat', beat)).toMatchObject({
    ok: false,
    error: { code: 'unknown-clinic' },
  });
  guard.disconnect();
  viewer.disconnect();
});

it('refuses to remove or reletter a lane while people hold its tickets', async () => {
  expect((await send(tablet, tap({ type: 'check-in', lane: 'pcr' }))).ok).toBe(true);
  const before = await clinicOf();
  const spare = { ...pcr, lane: 'spare', code: 'S', name: { ko: '예비', en: 'Spare' } };
  const lanes = before.lanes.map((lane) => (lane.lane === 'pcr' ? spare : lane));
  expect(await callOffice(one, 'PATCH', `clinics/${plaza}`, { lanes })).toMatchObject({
    status: 409,
    body: { error: { code: 'lane-in-use', details: ['lanes.pcr: would be removed'] } },
  });
  const lettered = before.lanes.map((lane) => ({ ...lane, code: lane.code === 'A' ? 'Q' : lane.code }));
  expect((await callOffice(one, 'PATCH', `clinics/${plaza}`, { lanes: lettered })).status).toBe(409);
  expect(await clinicOf()).toEqual(before);
});

it('gives no letter of today to another lane', async () => {
  const before = await clinicOf();
  const spare = { ...pcr, lane: 'spare', code: 'S', name: { ko: '예비', en: 'Spare' }, booths: ['9'] };
  const lanes = [...before.lanes, spare];
  expect((await callOffice(one, 'PATCH', `clinics/${plaza}`, { lanes })).status).toBe(200);
  await soon(async () =>
    expect((await send(tablet, tap({ type: 'check-in', lane: 'spare' }))).ok).toBe(true),
  );
  for (const command of [
    { type: 'call', lane: 'spare', booth: '9' },
    { type: 'check-out', lane: 'spare' },
  ] as const)
    expect((await send(tablet, tap(command))).ok).toBe(true);
  await soon(async () =>
    expect((await callOffice(one, 'PATCH', `clinics/${plaza}`, { lanes: before.lanes })).status).toBe(200),
  );
  const reused = { lanes: [...before.lanes, { ...spare, lane: 'other' }] };
  expect(await callOffice(one, 'PATCH', `clinics/${plaza}`, reused)).toMatchObject({
    status: 409,
    body: { error: { code: 'letter-given', details: ['lanes.other: the letter S was given out today'] } },
  });
  expect((await callOffice(one, 'PATCH', `clinics/${plaza}`, { lanes })).status).toBe(200);
  expect((await callOffice(one, 'PATCH', `clinics/${plaza}`, { lanes: before.lanes })).status).toBe(200);
});

it('never overwrites one officer’s change with another’s', async () => {
  const mine = await callOffice(one, 'GET', `clinics/${plaza}`);
  const theirs = await callOffice(other, 'GET', `clinics/${plaza}`);
  expect(theirs.tag).toBe(mine.tag);
  expect(
    (await callOffice(other, 'PATCH', `clinics/${plaza}`, { telephone: '02-2286-1111' }, theirs.tag)).status,
  ).toBe(200);
  const refused = await callOffice(one, 'PATCH', `clinics/${plaza}`, { telephone: '02-2286-2222' }, mine.tag);
  expect([refused.status, refused.body.error.code]).toEqual([412, 'changed-meanwhile']);
  expect((await clinicOf()).telephone).toBe('02-2286-1111');
  // Two officers may edit different clinics at the same time.
  const both = ['seoul-forest', 'seongsu-station'].map((id) =>
    callOffice(id === 'seoul-forest' ? one : other, 'PATCH', `clinics/${id}`, { telephone: '02-1330' }),
  );
  expect((await Promise.all(both)).map(({ status }) => status)).toEqual([200, 200]);
  expect((await clinicOf('seoul-forest')).telephone).toBe('02-1330');
  await soon(async () => expect((await clinicOf('seongsu-station')).telephone).toBe('02-1330'));
});

it('exports and imports the whole configuration, and names every invalid field', async () => {
  const { body: file, tag } = await callOffice(one, 'GET', 'set-up');
  expect(await callOffice(other, 'PUT', 'set-up', file, tag)).toMatchObject({ status: 200, body: file, tag });
  const levels = { relaxed: 5, normal: 10, busy: 20 };
  const wrong: DistrictConfig = {
    ...file,
    levels: { ...levels, normal: 4 },
    clinics: [{ ...file.clinics[0], telephone: 'none', weekly: [] }, ...file.clinics.slice(1)],
  };
  expect((await callOffice(one, 'PUT', 'set-up', wrong)).body.error).toMatchObject({
    code: 'invalid',
    details: [
      expect.stringMatching(/^clinics\.0\.telephone: This is not a telephone number/),
      expect.stringMatching(/^clinics\.0\.weekly: There must be at least 7/),
      expect.stringMatching(/^levels\.normal: This must be longer/),
    ],
  });
  expect((await callOffice(one, 'PATCH', 'district', { levels })).body).toEqual({
    district: file.district,
    levels,
  });
  await soon(async () => expect((await directoryAt(other)).clinics[0]?.levels).toEqual(levels));
  await soon(async () => expect((await eventsOf()).at(-1)).toMatchObject({ type: 'set-up-changed', levels }));
  const unknown = await fetch(`${one.url}/api/v1/admin/set-up`);
  expect(unknown.status).toBe(401);
});

it('tells pages the coming holidays of a clinic that closes on them, unless it opens by exception', async () => {
  const hours = { from: '10:00', until: '12:00' };
  await callOffice(one, 'PATCH', `clinics/${plaza}`, {
    publicHolidays: 'closed',
    exceptions: { '2027-01-01': hours },
  });
  await soon(async () =>
    expect((await directoryAt(other)).clinics.find(({ clinicId }) => clinicId === plaza)?.exceptions).toEqual(
      { '2026-12-25': null, '2027-01-01': hours },
    ),
  );
  expect((await clinicOf()).exceptions).toEqual({ '2027-01-01': hours });
  await callOffice(one, 'PATCH', `clinics/${plaza}`, { publicHolidays: null, exceptions: null });
});

it('names the path of each hour of a lane that the clinic does not have', async () => {
  const { weekly, lanes } = await clinicOf('seongdong-health-centre');
  const [first, ...others] = lanes;
  const patchLane = async (hours: object) =>
    (
      await callOffice(one, 'PATCH', 'clinics/seongdong-health-centre', {
        lanes: [{ ...first, ...hours }, ...others],
      })
    ).body.error;
  expect(weekly[0]).toMatchObject({ from: '09:00', until: '18:00' });
  const early = { from: '08:00', until: '12:00' };
  expect(await patchLane({ weekly: [early, ...weekly.slice(1, 6), early] })).toMatchObject({
    code: 'invalid',
    details: [
      expect.stringMatching(/^clinics\.0\.lanes\.0\.weekly\.0\.from: This must be within the clinic’s hours/),
      expect.stringMatching(/^clinics\.0\.lanes\.0\.weekly\.6: The clinic is closed on this day/),
    ],
  });
  expect(await patchLane({ weekly: weekly.map(() => null) })).toMatchObject({
    code: 'invalid',
    details: [expect.stringMatching(/^clinics\.0\.lanes\.0\.weekly: This lane is open on no day/)],
  });
  expect(await patchLane({ exceptions: { '2026-12-24': early } })).toMatchObject({
    code: 'invalid',
    details: [expect.stringMatching(/^clinics\.0\.lanes\.0\.exceptions\.2026-12-24\.from: /)],
  });
});

it('moves a clinic in the order of all screens, and records which and where in the audit trail', async () => {
  const order = async (node: TestNode) => (await directoryAt(node)).clinics.map(({ clinicId }) => clinicId);
  const others = (await order(one)).filter((id) => id !== plaza);
  expect(
    (await callOffice(one, 'PUT', `clinics/${plaza}/place`, { place: 1 })).body.clinics[0].clinicId,
  ).toBe(plaza);
  await soon(async () => expect(await order(other)).toEqual([plaza, ...others]));
  await callOffice(one, 'PUT', `clinics/${plaza}/place`, { place: 99 });
  await soon(async () => expect(await order(other)).toEqual([...others, plaza]));
  expect((await callOffice(one, 'GET', 'audit?limit=1')).body.records).toMatchObject([
    { what: 'PUT clinics/:id/place', clinicId: plaza, outcome: 'done', details: { place: '99' } },
  ]);
  expect((await callOffice(one, 'PUT', `clinics/${plaza}/place`, { place: 0 })).status).toBe(400);
  expect((await callOffice(one, 'PUT', 'clinics/nowhere/place', { place: 1 })).status).toBe(404);
  await callOffice(one, 'PUT', `clinics/${plaza}/place`, { place: 2 });
});

it('applies a change whose announcement was missed', async () => {
  const changed = { version: 99, ...(await callOffice(one, 'GET', 'set-up')).body };
  changed.clinics[1].telephone = '02-9999';
  await redis.client.set(keys.districtConfig, JSON.stringify(changed));
  await soon(async () =>
    expect((await directoryAt(other)).clinics.find(({ clinicId }) => clinicId === plaza)?.telephone).toBe(
      '02-9999',
    ),
  );
});

it('reads a configuration stored before configurations had versions', async () => {
  const old = await useOwnRedis();
  await old.client.set(keys.districtConfig, JSON.stringify(demoDistrict));
  const node = await useNode({ redisUrl: old.url, seedDemo: false }, clock);
  expect((await callOffice(node, 'PATCH', `clinics/${plaza}`, { telephone: '02-120' })).status).toBe(200);
  expect(node.district.version).toBe(2);
});
