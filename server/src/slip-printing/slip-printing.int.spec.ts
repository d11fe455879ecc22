import { randomUUID } from 'node:crypto';
import type { ClaimedPrint, Desk, PrintedTicket } from '@hannun/shared/contract';
import { expect, it } from 'vitest';
import { useNode, useTablet } from '../testing/fixtures.js';
import { callApi } from '../testing/http-client.js';
import type { TestNode } from '../testing/node.js';
import { soon } from '../testing/soon.js';
import { pairTablet, plaza, send, tap } from '../testing/tablet.js';

const one = await useNode();
const other = await useNode();

async function pairPrinter(node: TestNode): Promise<string> {
  const { code } = await node.devices.createCode({ role: 'printer', clinicId: plaza });
  return (await node.devices.pair(code, 'printer', 'printer')).token;
}
const printer = await pairPrinter(one);
const staff = await pairTablet(one);
const tablet = await useTablet(one);
const elsewhere = await useTablet(other);
const desks: Desk[] = [];
elsewhere.on('desk', (desk: Desk) => desks.push(desk));

const post = <Body>(path: string, bearer: string, body: object, node = one) =>
  callApi<Body>(node, `/print-jobs${path}`, { method: 'POST', bearer, body });
const claim = async (id = randomUUID(), node = one) =>
  (await post<ClaimedPrint>('/claim', printer, { claim: id }, node)).body.job;
const report = (job: string, id: string, state: string, started = true) =>
  post<PrintedTicket>(`/${job}/report`, printer, { claim: id, state, started });
/** The clock of a test's node stands at 02:00. */
const checkIn = (at = '2026-11-23T02:00:00.000Z') => tap({ type: 'check-in', lane: 'pcr', party: 3 }, at);

it('prints each check-in once, says on every desk what became of it, and marks a reprint', async () => {
  const first = randomUUID();
  const waiting = claim(first);
  const command = checkIn();
  // The printer is known from its first request on: every desk is told.
  await soon(() => expect(desks.at(-1)).toHaveProperty('prints'));
  expect(await send(tablet, command)).toMatchObject({ ok: true, result: { ticket: 'A001' } });
  const job = await waiting;
  expect(job).toMatchObject({
    id: command.id,
    paper: { ticket: 'A001', reprint: null, url: expect.stringMatching(/^\/t\/.+/) },
  });
  expect(await claim(first, other)).toEqual(job);
  expect((await report(command.id, first, 'printed')).body).toMatchObject({ state: 'printed' });
  await soon(() =>
    expect(desks.at(-1)?.prints).toMatchObject([{ ticket: 'A001', state: 'printed', isReprint: false }]),
  );
  const again = { id: randomUUID(), ticket: 'A001' };
  expect((await post('', staff, again)).body).toMatchObject({ state: 'queued', isReprint: true });
  expect((await post('', staff, again, other)).body).toMatchObject({ id: again.id });
  const second = randomUUID();
  expect(await claim(second)).toMatchObject({ id: again.id, paper: { reprint: { en: 'Reprinted slip' } } });
  expect((await report(again.id, randomUUID(), 'printed')).status).toBe(409);
  expect((await report(again.id, second, 'no-paper', false)).body).toMatchObject({ state: 'no-paper' });
  await soon(() => expect(desks.at(-1)?.prints?.at(-1)).toMatchObject({ state: 'no-paper' }));
  const third = randomUUID();
  expect(await claim(third)).toMatchObject({ id: again.id });
  await report(again.id, third, 'unknown');
  await soon(() => expect(desks.at(-1)?.prints?.at(-1)).toMatchObject({ state: 'unknown' }));
});

it('says on the slip when to expect the call, as the tablet does', async () => {
  await send(tablet, checkIn());
  expect((await claim())?.paper.notes).toEqual([
    { ko: expect.stringMatching(/^예상 대기 /), en: expect.stringMatching(/^Expected wait /) },
  ]);
  await send(tablet, tap({ type: 'pause', reason: 'disinfection', until: '2026-11-23T03:00:00.000Z' }));
  await send(tablet, checkIn());
  expect((await claim())?.paper.notes[0]).toEqual({
    ko: '소독 중 · 12:00에 다시 시작',
    en: expect.stringMatching(/ · resumes 12:00$/),
  });
  await send(tablet, tap({ type: 'resume' }));
});

it('prints no check-in of an outage afterwards', async () => {
  const late = checkIn('2026-11-23T01:58:00.000Z');
  expect(await send(tablet, late)).toMatchObject({ ok: true });
  const command = checkIn();
  await send(tablet, command);
  expect(await claim()).toMatchObject({ id: command.id });
});

it('prints no slip that a tablet has printed itself before its check-in arrived, and marks the next', async () => {
  const printed = checkIn();
  const told = { ticket: 'AK05', answer: 'printed' };
  expect((await post(`/${printed.id}/answer`, staff, told)).body).toMatchObject({ state: 'printed' });
  expect((await post(`/${printed.id}/answer`, staff, told, other)).body).toMatchObject({ state: 'printed' });
  await send(tablet, printed);
  const command = checkIn();
  await send(tablet, command);
  expect(await claim()).toMatchObject({ id: command.id });
});

it('tells every desk what staff know of a slip', async () => {
  const command = checkIn();
  await send(tablet, command);
  const first = randomUUID();
  const job = await claim(first);
  await report(command.id, first, 'unknown');
  const ticket = job?.paper.ticket ?? '';
  const shown = () => desks.at(-1)?.prints?.find(({ id }) => id === command.id);
  await soon(() => expect(shown()).toMatchObject({ state: 'unknown' }));
  await post(`/${command.id}/answer`, staff, { ticket, answer: 'seen' });
  await soon(() => expect(shown()).toMatchObject({ state: 'unknown', isSeen: true }));
  await post(`/${command.id}/answer`, staff, { ticket, answer: 'printed' });
  await soon(() => expect(shown()).toMatchObject({ state: 'printed' }));
  expect((await post(`/${randomUUID()}/answer`, staff, { ticket, answer: 'seen' })).status).toBe(409);
  expect((await post(`/${command.id}/answer`, printer, { ticket, answer: 'seen' })).status).toBe(403);
});

it('keeps a slip for the next claim where the bridge has gone', async () => {
  const gone = new AbortController();
  const asked = fetch(`${one.url}/api/v1/print-jobs/claim`, {
    method: 'POST',
    headers: { authorization: `Bearer ${printer}`, 'content-type': 'application/json' },
    body: JSON.stringify({ claim: randomUUID() }),
    signal: gone.signal,
  }).catch(() => 'gone');
  // A later request is answered after the claim has begun to wait.
  await post('', staff, { id: randomUUID(), ticket: 'A999' });
  gone.abort();
  expect(await asked).toBe('gone');
  await post('', staff, { id: randomUUID(), ticket: 'A999' });
  const command = checkIn();
  await send(tablet, command);
  expect(await claim()).toMatchObject({ id: command.id });
});

it('gives each slip to one of two claims on two nodes', async () => {
  const commands = Array.from({ length: 20 }, () => checkIn());
  const got = Array.from({ length: 20 }, (_, index) => claim(randomUUID(), index % 2 ? one : other));
  for (const command of commands) await send(tablet, command);
  const ids = (await Promise.all(got)).map((job) => job?.id);
  expect(ids.toSorted()).toEqual(commands.map(({ id }) => id).toSorted());
});

it('lets only printers fetch slips, and only tablets ask for them', async () => {
  expect((await post('/claim', staff, { claim: randomUUID() })).status).toBe(403);
  expect((await post('', printer, { id: randomUUID(), ticket: 'A001' })).status).toBe(403);
  expect((await post('', staff, { id: randomUUID(), ticket: 'A999' })).body).toMatchObject({
    error: { code: 'unknown-ticket' },
  });
  expect((await callApi(one, '/commands', { method: 'POST', bearer: printer, body: checkIn() })).status).toBe(
    403,
  );
});

it('says no more people ahead than a recount found', async () => {
  expect(await send(tablet, tap({ type: 'correct', lane: 'pcr', waiting: 5 }))).toMatchObject({ ok: true });
  const command = checkIn();
  await send(tablet, command);
  const job = await claim();
  expect(job?.id).toBe(command.id);
  expect(job?.paper.rows[0]?.value.ko).toBe('5명');
});
