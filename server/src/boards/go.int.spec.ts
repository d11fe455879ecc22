import type { GoAdvice } from '@hannun/shared/contract';
import { expect, it } from 'vitest';
import { TestClock } from '../testing/clock.js';
import { useNode, useTablet } from '../testing/fixtures.js';
import { callApi, fetchBoard } from '../testing/http-client.js';
import { soon } from '../testing/soon.js';
import { plaza, send, type Tap, tap } from '../testing/tablet.js';

const centre = 'seongdong-health-centre';
const clock = new TestClock();
const one = await useNode({}, clock);
const other = await useNode({}, clock);
const tablet = await useTablet(one, { clinicId: centre });

const tapNow = (command: Tap) => send(tablet, tap(command, new Date(clock.currentMs).toISOString(), centre));
const ask = (query: string, node = one) => callApi<GoAdvice>(node, `/clinics/${centre}/go${query}`);
const answerTo = async (query: string) => {
  const { answer, because } = (await ask(query)).body;
  return `${answer}: ${because}`;
};

/** Staff are heard at that time, which is later than in the tests before. */
async function moveTo(time: string): Promise<void> {
  clock.currentMs = Date.parse(`2026-11-23T${time}:00+09:00`);
  await tapNow({ type: 'open-booths', lane: 'pcr', booths: ['1', '2'] });
  const now = new Date(clock.currentMs).toISOString();
  await soon(async () => expect((await fetchBoard(one, centre)).contactAt).toBe(now));
}

it('answers alike on each node, with the last minute to set out', async () => {
  await moveTo('11:00');
  const { body } = await ask('?lane=pcr&minutes=20');
  expect(body).toEqual({
    answer: 'yes',
    because: 'wait',
    leaveBy: '2026-11-23T08:09:00.000Z',
    elsewhere: null,
    asOf: '2026-11-23T02:00:00.000Z',
  });
  await soon(async () => expect((await ask('?lane=pcr&minutes=20', other)).body).toEqual(body));
});

it('answers for the lane named first on the clinic’s page where none is asked for', async () => {
  await moveTo('11:10');
  await tapNow({ type: 'last-number', lane: 'pcr', number: 1 });
  await tapNow({ type: 'check-in', lane: 'pcr' });
  expect(await answerTo('?lane=pcr')).toBe('no: places');
  expect((await ask('')).body).toEqual((await ask('?lane=rapid')).body);
  expect(await answerTo('')).toBe('yes: wait');
});

it('names a clinic that is sooner, the way included, and never one that is later', async () => {
  expect((await ask('?lane=pcr')).body.elsewhere).toBeNull();
  const plazaTablet = await useTablet(one);
  await send(plazaTablet, tap({ type: 'check-in', lane: 'pcr' }, new Date(clock.currentMs).toISOString()));
  await soon(async () => expect((await ask('?lane=pcr')).body.elsewhere).toBe(plaza));
  expect((await ask('?lane=rapid')).body.elsewhere).toBeNull();
});

it.each([
  ['/clinics/nowhere/go', 404, 'unknown-clinic'],
  [`/clinics/${centre}/go?lane=x-ray`, 404, 'unknown-lane'],
  [`/clinics/${centre}/go?lane=X`, 400, 'invalid'],
  [`/clinics/${centre}/go?minutes=241`, 400, 'invalid'],
  [`/clinics/${centre}/go?minutes=-1`, 400, 'invalid'],
  [`/clinics/${centre}/go?minutes=soon`, 400, 'invalid'],
])('refuses %s with %i %s', async (path, status, code) => {
  expect(await callApi(one, path)).toMatchObject({ status, body: { error: { code } } });
});

it('is cached as boards are', async () => {
  const { headers } = await ask('?lane=rapid&minutes=5');
  expect(headers.get('cache-control')).toBe('public, max-age=1, stale-while-revalidate=5');
  const again = await callApi(one, `/clinics/${centre}/go?lane=rapid&minutes=5`, {
    headers: { 'if-none-match': headers.get('etag') },
  });
  expect([again.status, again.text]).toEqual([304, '']);
});

it('is never sure of figures that are old', async () => {
  await moveTo('11:20');
  expect(await answerTo('?lane=rapid')).toBe('yes: wait');
  clock.currentMs += 61_000;
  expect((await ask('?lane=rapid')).body).toMatchObject({
    answer: 'unknown',
    because: 'stale',
    leaveBy: null,
  });
});

it('counts the way there: the arrival decides', async () => {
  await moveTo('17:00');
  await tapNow({ type: 'call', lane: 'pcr', booth: '1' });
  expect(await answerTo('?lane=rapid')).toBe('yes: wait');
  expect(await answerTo('?lane=rapid&minutes=20')).toBe('tight: intake-ends');
  expect(await answerTo('?lane=rapid&minutes=30')).toBe('no: intake-ends');
});
